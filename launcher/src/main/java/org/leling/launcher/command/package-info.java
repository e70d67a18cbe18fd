/** What was typed after {@code ./leling}, and the small commands that talk to a running demo. */
@NullMarked
package org.leling.launcher.command;

import org.jspecify.annotations.NullMarked;
