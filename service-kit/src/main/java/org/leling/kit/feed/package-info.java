/** The change feed: an append-only log whose order is commit order, and the loop that follows it. */
@NullMarked
package org.leling.kit.feed;

import org.jspecify.annotations.NullMarked;
