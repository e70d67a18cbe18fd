/** Where it is kept who serves in which group, and which roles are empty. */
@NullMarked
package org.leling.dossier.caregroup.db;

import org.jspecify.annotations.NullMarked;
