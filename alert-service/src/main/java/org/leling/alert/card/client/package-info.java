/** The emergency card's way here: the feed of dossier-service. */
@NullMarked
package org.leling.alert.card.client;

import org.jspecify.annotations.NullMarked;
