/**
 * The alarm (警报) and its escalation (升级).
 *
 * <p>{@link org.leling.alert.alarm.AlarmMachine} and the records it works on are pure, the same in service and simulation:
 * no clock, no store. {@link org.leling.alert.alarm.AlarmDesk} acts on what is kept, one transaction for each act.
 */
@NullMarked
package org.leling.alert.alarm;

import org.jspecify.annotations.NullMarked;
