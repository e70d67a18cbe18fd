/** Lists and explains what is owed (工作清单). */
@NullMarked
package org.leling.schedule.duty;

import org.jspecify.annotations.NullMarked;
