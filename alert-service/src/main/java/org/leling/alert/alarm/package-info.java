/** The alarm (警报) and its escalation (升级): a pure state machine, the same in service and simulation; no clock, no store. */
@NullMarked
package org.leling.alert.alarm;

import org.jspecify.annotations.NullMarked;
