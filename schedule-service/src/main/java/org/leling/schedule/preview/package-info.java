/** Derives a case that is handed in, and stores nothing (试算). */
@NullMarked
package org.leling.schedule.preview;

import org.jspecify.annotations.NullMarked;
