/** Where the record is kept: PostgreSQL, values encrypted under each person's key. */
@NullMarked
package org.leling.dossier.record.db;

import org.jspecify.annotations.NullMarked;
