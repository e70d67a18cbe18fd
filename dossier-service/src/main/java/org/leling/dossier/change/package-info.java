/** Changes of a dossier: read, held against what is known, and kept whole or not at all. */
@NullMarked
package org.leling.dossier.change;

import org.jspecify.annotations.NullMarked;
