/** The same request twice gives the same answer once. */
@NullMarked
package org.leling.kit.idempotency;

import org.jspecify.annotations.NullMarked;
