package org.leling.kit.time;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The system's clock, shifted by an offset that is zero outside tests and the demo.
 *
 * <p>The property {@code leling.clock.offset} (an ISO duration) gives the offset at start; {@link ClockControl} changes it
 * while running and keeps the database in step.
 */
@Singleton
public class LelingClock extends Clock {

    private final Clock base;
    private volatile Duration offset;

    @jakarta.inject.Inject
    public LelingClock(@Value("${leling.clock.offset:PT0S}") Duration offset) {
        this(Clock.system(DayClock.ZONE), offset);
    }

    private LelingClock(Clock base, Duration offset) {
        this.base = base;
        this.offset = offset;
    }

    /** How far this clock is ahead of the system's. */
    public Duration offset() {
        return offset;
    }

    void shift(Duration to) {
        offset = to;
    }

    Instant systemNow() {
        return base.instant();
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        LelingClock outer = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return outer.withZone(other);
            }

            @Override
            public Instant instant() {
                return outer.instant();
            }
        };
    }
}
