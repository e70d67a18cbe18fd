/** Measures agreed with one person (个性措施), across all people: what is proposed, and what must be looked at again. */
@NullMarked
package org.leling.dossier.measure;

import org.jspecify.annotations.NullMarked;
