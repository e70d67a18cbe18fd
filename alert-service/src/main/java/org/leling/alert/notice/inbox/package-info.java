/** The channel to a local message inbox that one can look at. */
@NullMarked
package org.leling.alert.notice.inbox;

import org.jspecify.annotations.NullMarked;
