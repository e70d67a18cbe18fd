/** Counting in the database. */
@NullMarked
package org.leling.schedule.statistics.db;

import org.jspecify.annotations.NullMarked;
