/** Administrative divisions (行政区划) found by the names people write. */
@NullMarked
package org.leling.dossier.directory.place;

import org.jspecify.annotations.NullMarked;
