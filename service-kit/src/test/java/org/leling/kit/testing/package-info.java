/** For tests of the kit and of every service: databases, tokens, a clock to set. */
@NullMarked
package org.leling.kit.testing;

import org.jspecify.annotations.NullMarked;
