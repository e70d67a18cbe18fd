/** Claims for medical costs (医药费报销), from the day they are handed in to the day they are paid. */
@NullMarked
package org.leling.dossier.claim;

import org.jspecify.annotations.NullMarked;
