/** The directory (名录), care groups across all people (关爱小组), and replacing somebody everywhere. */
@NullMarked
package org.leling.console.directory;

import org.jspecify.annotations.NullMarked;
