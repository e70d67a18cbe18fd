/** Counts what is owed and what became of it (统计). */
@NullMarked
package org.leling.schedule.statistics;

import org.jspecify.annotations.NullMarked;
