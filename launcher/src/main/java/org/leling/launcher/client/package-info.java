/** Plain HTTP and JSON towards the services. */
@NullMarked
package org.leling.launcher.client;

import org.jspecify.annotations.NullMarked;
