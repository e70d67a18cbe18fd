/** Lists a page at a time: what was found is cut to the page, and the next page begins after its last position. */
@NullMarked
package org.leling.dossier.paging;

import org.jspecify.annotations.NullMarked;
