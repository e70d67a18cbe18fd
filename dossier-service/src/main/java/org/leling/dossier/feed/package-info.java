/** The change feed: each log row with the projection made for its reader. */
@NullMarked
package org.leling.dossier.feed;

import org.jspecify.annotations.NullMarked;
