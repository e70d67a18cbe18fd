/** Calls to other services that survive a crash: a row written with the change, posted until accepted. */
@NullMarked
package org.leling.kit.outbox;

import org.jspecify.annotations.NullMarked;
