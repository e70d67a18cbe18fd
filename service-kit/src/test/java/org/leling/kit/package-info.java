/** The kit's own tests. */
@NullMarked
package org.leling.kit;

import org.jspecify.annotations.NullMarked;
