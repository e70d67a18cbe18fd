/** Timeout, retry, breaker and bulkhead for every call that leaves the process. */
@NullMarked
package org.leling.kit.guard;

import org.jspecify.annotations.NullMarked;
