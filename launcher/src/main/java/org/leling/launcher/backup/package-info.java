/** Saving all databases of the embedded server into one file, and bringing them back. */
@NullMarked
package org.leling.launcher.backup;

import org.jspecify.annotations.NullMarked;
