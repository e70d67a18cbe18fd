/**
 * The sections of a card (卡片栏目): things of which a person has several, each recorded one by one on two clocks, and
 * the planning facts that follow from them.
 */
@NullMarked
package org.leling.dossier.section;

import org.jspecify.annotations.NullMarked;
