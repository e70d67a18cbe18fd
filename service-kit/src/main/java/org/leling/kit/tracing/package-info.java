/** One trace through HTTP, queues and restarts. */
@NullMarked
package org.leling.kit.tracing;

import org.jspecify.annotations.NullMarked;
