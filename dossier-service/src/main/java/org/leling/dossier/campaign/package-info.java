/** Campaigns (大走访, 纪念日慰问) that the bureau declares; they reach the schedule over the feed. */
@NullMarked
package org.leling.dossier.campaign;

import org.jspecify.annotations.NullMarked;
