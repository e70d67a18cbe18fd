/** In the database. */
@NullMarked
package org.leling.dossier.agenda.db;

import org.jspecify.annotations.NullMarked;
