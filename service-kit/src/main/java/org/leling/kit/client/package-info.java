/** Calls to our other services: guarded, signed, and within the trace. */
@NullMarked
package org.leling.kit.client;

import org.jspecify.annotations.NullMarked;
