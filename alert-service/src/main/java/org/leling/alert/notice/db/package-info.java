/** Notices in PostgreSQL. */
@NullMarked
package org.leling.alert.notice.db;

import org.jspecify.annotations.NullMarked;
