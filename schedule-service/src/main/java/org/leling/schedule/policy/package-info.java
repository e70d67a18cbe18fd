/** The policies in force, and the page that shows them (政策). */
@NullMarked
package org.leling.schedule.policy;

import org.jspecify.annotations.NullMarked;
