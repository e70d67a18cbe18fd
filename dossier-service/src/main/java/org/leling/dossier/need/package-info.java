/** Needs and suggestions (需求建议), each from the day it was raised to its outcome, and whether the person was content. */
@NullMarked
package org.leling.dossier.need;

import org.jspecify.annotations.NullMarked;
