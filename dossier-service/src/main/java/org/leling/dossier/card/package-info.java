/** The card (一人一卡): what is known of one person on a day, masked, with the class and its reasons; and its history. */
@NullMarked
package org.leling.dossier.card;

import org.jspecify.annotations.NullMarked;
