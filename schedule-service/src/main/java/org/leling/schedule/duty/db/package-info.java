/** Duties read from the database. */
@NullMarked
package org.leling.schedule.duty.db;

import org.jspecify.annotations.NullMarked;
