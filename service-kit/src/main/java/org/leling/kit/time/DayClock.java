package org.leling.kit.time;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What day it is where the people live: Asia/Shanghai, whatever the server's zone.
 *
 * <p>Together with {@link LelingClock} it is the one place that asks for the time. In tests and the demo it follows the
 * same offset as the database's {@code leling_now()}; see {@link ClockControl}.
 */
@Singleton
public class DayClock {

    /** The zone of every day in the system. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    public DayClock(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** The day on which an instant falls. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The instant now, for what is shown or sent; due times come from {@code leling_now()}. */
    public Instant now() {
        return clock.instant();
    }
}
