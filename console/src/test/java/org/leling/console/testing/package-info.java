/** Services that answer like the real ones, for tests and for looking at pages. */
@NullMarked
package org.leling.console.testing;

import org.jspecify.annotations.NullMarked;
