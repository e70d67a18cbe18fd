package org.leling.core.testkit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A clock that stands still until it is moved on (可拨动的时钟), at noon of a day in Shanghai.
 *
 * <p>core-lib reads no clock; this is for the player, and for the code of whoever embeds the library.
 */
public final class SettableClock extends Clock {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int NOON = 12;

    private final ZoneId zone;
    private LocalDate today;

    private SettableClock(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
    }

    /** Gives a clock that stands at a day. */
    public static SettableClock at(LocalDate day) {
        return new SettableClock(day, SHANGHAI);
    }

    /** Gives the day. */
    public LocalDate today() {
        return today;
    }

    /**
     * Moves it on to a day.
     *
     * @throws IllegalArgumentException if the day is over already
     */
    public void advanceTo(LocalDate day) {
        if (day.isBefore(today)) {
            throw new IllegalArgumentException("day: " + day + " is before today, " + today);
        }
        today = day;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(today, other);
    }

    @Override
    public Instant instant() {
        return today.atTime(NOON, 0).atZone(SHANGHAI).toInstant();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SettableClock that && today.equals(that.today) && zone.equals(that.zone);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(today, zone);
    }
}
