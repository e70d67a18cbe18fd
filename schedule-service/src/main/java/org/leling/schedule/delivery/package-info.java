/** Records what was done and what need not be (服务记录, 免办). */
@NullMarked
package org.leling.schedule.delivery;

import org.jspecify.annotations.NullMarked;
