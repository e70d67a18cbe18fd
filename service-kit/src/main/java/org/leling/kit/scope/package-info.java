/** Whose data a caller may see: the scope that row-level security reads, stated at the start of each transaction. */
@NullMarked
package org.leling.kit.scope;

import org.jspecify.annotations.NullMarked;
