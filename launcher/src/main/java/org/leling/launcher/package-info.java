/** The one command, {@code ./leling}: starts everything, keeps it running, saves it and brings it back. */
@NullMarked
package org.leling.launcher;

import org.jspecify.annotations.NullMarked;
