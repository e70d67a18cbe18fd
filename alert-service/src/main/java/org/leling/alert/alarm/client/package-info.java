/** What alarms tell other services. */
@NullMarked
package org.leling.alert.alarm.client;

import org.jspecify.annotations.NullMarked;
