/** Who calls: signed tokens, the keys that sign and check them, and the caller they name. */
@NullMarked
package org.leling.kit.token;

import org.jspecify.annotations.NullMarked;
