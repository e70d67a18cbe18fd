/** In the database. */
@NullMarked
package org.leling.dossier.need.db;

import org.jspecify.annotations.NullMarked;
