/** Alarms, their notices and the handsets (警报). */
@NullMarked
package org.leling.console.alarm;

import org.jspecify.annotations.NullMarked;
