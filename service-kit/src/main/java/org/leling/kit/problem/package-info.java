/** Errors to a caller: RFC 9457 problem+json, every fault at once, in the caller's language. */
@NullMarked
package org.leling.kit.problem;

import org.jspecify.annotations.NullMarked;
