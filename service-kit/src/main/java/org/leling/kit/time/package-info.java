/** The one place that asks the clock: days in Asia/Shanghai, and the offset that tests and the demo set. */
@NullMarked
package org.leling.kit.time;

import org.jspecify.annotations.NullMarked;
