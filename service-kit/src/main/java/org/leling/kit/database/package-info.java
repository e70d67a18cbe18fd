/** The embedded PostgreSQL server, plain SQL in transactions, and what is asserted before a service opens its door. */
@NullMarked
package org.leling.kit.database;

import org.jspecify.annotations.NullMarked;
