/** Where offices and their staff are kept. */
@NullMarked
package org.leling.dossier.directory.db;

import org.jspecify.annotations.NullMarked;
