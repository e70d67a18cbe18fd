/** The directory (名录) of units, communities, institutions and volunteers; an entry is made when first named. */
@NullMarked
package org.leling.dossier.directory;

import org.jspecify.annotations.NullMarked;
