/** Campaigns (大走访): declared, filled at the door, and how far they have come, as pages show them. */
@NullMarked
package org.leling.console.campaign;

import org.jspecify.annotations.NullMarked;
