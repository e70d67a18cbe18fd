/** How a service starts: one line in its Application, the same defaults for all. */
@NullMarked
package org.leling.kit.start;

import org.jspecify.annotations.NullMarked;
