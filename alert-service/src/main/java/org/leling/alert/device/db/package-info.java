/** Handsets in PostgreSQL. */
@NullMarked
package org.leling.alert.device.db;

import org.jspecify.annotations.NullMarked;
