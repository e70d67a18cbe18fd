/** Due times: rows with a next_at, claimed once, with a lease and a fencing number. */
@NullMarked
package org.leling.kit.due;

import org.jspecify.annotations.NullMarked;
