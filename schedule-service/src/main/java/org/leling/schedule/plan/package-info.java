/** Plans each person: derives what is owed and stores the difference (排期). */
@NullMarked
package org.leling.schedule.plan;

import org.jspecify.annotations.NullMarked;
