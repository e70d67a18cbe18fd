/** The emergency card (急救卡): who calls, where they live, what they have, whom to call; kept so that nobody need be asked while an alarm runs. */
@NullMarked
package org.leling.alert.card;

import org.jspecify.annotations.NullMarked;
