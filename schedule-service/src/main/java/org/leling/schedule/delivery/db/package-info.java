/** Deliveries in the database. */
@NullMarked
package org.leling.schedule.delivery.db;

import org.jspecify.annotations.NullMarked;
