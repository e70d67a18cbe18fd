/** Two policies, or two states of people's facts, compared over a population before one is switched on (影响测算). Nothing here takes or gives null. */
package org.leling.core.impact;
