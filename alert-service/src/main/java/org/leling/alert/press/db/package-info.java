/** Presses in PostgreSQL. */
@NullMarked
package org.leling.alert.press.db;

import org.jspecify.annotations.NullMarked;
