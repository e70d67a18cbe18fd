/** alert-service over HTTP. */
@NullMarked
package org.leling.console.alarm.client;

import org.jspecify.annotations.NullMarked;
