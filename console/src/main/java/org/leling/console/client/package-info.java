/** Calls to the three services with the signed-in person's token. */
@NullMarked
package org.leling.console.client;

import org.jspecify.annotations.NullMarked;
