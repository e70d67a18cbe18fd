/** The history in PostgreSQL. */
@NullMarked
package org.leling.alert.history.db;

import org.jspecify.annotations.NullMarked;
