/** What is owed, as schedule-service derives it (服务事项). */
@NullMarked
package org.leling.console.duty;

import org.jspecify.annotations.NullMarked;
