/** Emergency cards in PostgreSQL. */
@NullMarked
package org.leling.alert.card.db;

import org.jspecify.annotations.NullMarked;
