/** What core-lib makes of a person's facts: the class and the attention level, with their reasons. */
@NullMarked
package org.leling.dossier.assessment;

import org.jspecify.annotations.NullMarked;
