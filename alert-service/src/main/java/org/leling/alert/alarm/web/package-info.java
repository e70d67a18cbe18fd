/** The desk's way to the alarms. */
@NullMarked
package org.leling.alert.alarm.web;

import org.jspecify.annotations.NullMarked;
