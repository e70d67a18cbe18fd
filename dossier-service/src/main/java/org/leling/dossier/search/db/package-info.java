/** The search, in SQL whose every condition an index serves under row-level security. */
@NullMarked
package org.leling.dossier.search.db;

import org.jspecify.annotations.NullMarked;
