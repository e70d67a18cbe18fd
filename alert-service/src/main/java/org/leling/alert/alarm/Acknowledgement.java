package org.leling.alert.alarm;

import java.time.Instant;

/** Who took an alarm, when, and whether they come themselves (响应). */
public record Acknowledgement(Person by, boolean coming, Instant at) {}
