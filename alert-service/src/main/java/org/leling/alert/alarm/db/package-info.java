/** Alarms in PostgreSQL. */
@NullMarked
package org.leling.alert.alarm.db;

import org.jspecify.annotations.NullMarked;
