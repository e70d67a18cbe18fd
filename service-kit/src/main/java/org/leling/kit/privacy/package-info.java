/** What of a personal text is shown to those who have given no reason to see it whole (脱敏). */
@NullMarked
package org.leling.kit.privacy;

import org.jspecify.annotations.NullMarked;
