/** schedule-service over HTTP. */
@NullMarked
package org.leling.console.duty.client;

import org.jspecify.annotations.NullMarked;
