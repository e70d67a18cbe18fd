/** Finding people, in lists that show them masked. */
@NullMarked
package org.leling.dossier.search;

import org.jspecify.annotations.NullMarked;
