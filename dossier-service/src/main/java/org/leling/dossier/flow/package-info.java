/** What needs and claims share: steps with who and when, refusals as values, what a step is handed on as. */
@NullMarked
package org.leling.dossier.flow;

import org.jspecify.annotations.NullMarked;
