/** Care groups over HTTP. */
@NullMarked
package org.leling.console.group.client;

import org.jspecify.annotations.NullMarked;
