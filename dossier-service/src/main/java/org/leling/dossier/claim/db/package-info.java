/** In the database. */
@NullMarked
package org.leling.dossier.claim.db;

import org.jspecify.annotations.NullMarked;
