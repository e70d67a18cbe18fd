/** What handsets tell other services. */
@NullMarked
package org.leling.alert.device.client;

import org.jspecify.annotations.NullMarked;
