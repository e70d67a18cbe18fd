/** Lists in pages: where the next page begins. */
@NullMarked
package org.leling.alert.paging;

import org.jspecify.annotations.NullMarked;
