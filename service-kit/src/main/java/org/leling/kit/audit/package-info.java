/** Who did what, written in the transaction that did it, never changed. */
@NullMarked
package org.leling.kit.audit;

import org.jspecify.annotations.NullMarked;
