/** For the check that nothing is null where it is not said; seen by no user, and so not exported. */
package org.leling.core.nullness;
