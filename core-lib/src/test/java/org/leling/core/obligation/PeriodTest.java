package org.leling.core.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.dossier.Days;

/** A period's key, its days, and what follows it. */
class PeriodTest {

    private static int day(String day) {
        return Days.epoch(LocalDate.parse(day));
    }

    private static Period part(CalendarUnit unit, String within, int part, int parts) {
        return Period.part(unit, unit.indexOf(day(within)), part, parts);
    }

    private static Period calendar(CalendarUnit unit, String within, String measure) {
        return Period.calendar(unit, unit.indexOf(day(within)), measure);
    }

    @ParameterizedTest(name = "part {1} of {2} of a {0}: {3} to {4}")
    @CsvSource({
        "WEEK, 1, 2, 2026-03-02, 2026-03-04, 2026-03-08",
        "WEEK, 2, 2, 2026-03-05, 2026-03-08, 2026-03-11",
        "WEEK, 7, 7, 2026-03-08, 2026-03-08, 2026-03-09",
        "MONTH, 1, 2, 2026-03-01, 2026-03-15, 2026-03-31",
        "MONTH, 2, 2, 2026-03-16, 2026-03-31, 2026-04-15",
        "MONTH, 1, 3, 2026-03-01, 2026-03-10, 2026-03-20",
        "MONTH, 3, 3, 2026-03-21, 2026-03-31, 2026-04-10"
    })
    void the_parts_of_a_period_are_as_even_as_days_allow_and_are_chased_to_the_end_of_the_next(
            CalendarUnit unit, int part, int parts, LocalDate first, LocalDate last, LocalDate chasedUntil) {
        Period period = part(unit, "2026-03-05", part, parts);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(Days.date(period.nextLastDay())).isEqualTo(chasedUntil);
        assertThat(period.unit()).contains(unit);
        assertThat(period.measure()).isEmpty();
    }

    /** One of each sort, and of each that differs from it in one thing only. */
    private static List<Period> all() {
        return List.of(
                calendar(CalendarUnit.MONTH, "2026-03-05", ""),
                calendar(CalendarUnit.MONTH, "2026-04-05", ""),
                calendar(CalendarUnit.WEEK, "2026-03-05", ""),
                calendar(CalendarUnit.MONTH, "2026-03-05", "meals"),
                part(CalendarUnit.WEEK, "2026-03-05", 1, 2),
                part(CalendarUnit.WEEK, "2026-03-05", 2, 2),
                Period.day(day("2026-03-05")),
                Period.springFestival(2026, day("2026-01-18"), day("2026-02-16")),
                Period.springFestival(2026, day("2026-01-19"), day("2026-02-16")),
                Period.hotSeason(2026, day("2026-07-15"), day("2026-08-23")),
                Period.event("e1", day("2026-03-05"), day("2026-03-08")),
                Period.event("e2", day("2026-03-05"), day("2026-03-08")),
                Period.event("e1", day("2026-03-05"), day("2026-03-09")),
                Period.campaign("e1", day("2026-03-05"), day("2026-03-08")),
                Period.gap(day("2026-03-05"), day("2026-03-05")));
    }

    @Test
    void each_has_the_key_by_which_it_is_asked_for() {
        assertThat(all())
                .extracting(Period::key)
                .containsExactly(
                        "2026-03",
                        "2026-04",
                        "2026-W10",
                        "meals-2026-03",
                        "2026-W10-1",
                        "2026-W10-2",
                        "day-2026-03-05",
                        "spring-festival-2026",
                        "spring-festival-2026",
                        "hot-season-2026",
                        "event-e1",
                        "event-e2",
                        "event-e1",
                        "campaign-e1",
                        "gap-2026-03-05");
        assertThat(all()).allSatisfy(period -> assertThat(period).hasToString(period.key()));
        assertThat(all())
                .extracting(Period::measure)
                .filteredOn(Optional::isPresent)
                .containsExactly(Optional.of("meals"));
        assertThat(all())
                .extracting(Period::unit)
                .filteredOn(Optional::isPresent)
                .hasSize(6);
    }

    @Test
    void it_is_equal_to_none_that_differs_in_one_thing() {
        for (int i = 0; i < all().size(); i++) {
            for (int j = 0; j < all().size(); j++) {
                Period one = all().get(i);
                Period other = all().get(j);
                assertThat(one.equals(other)).as("%s and %s", one, other).isEqualTo(i == j);
                if (i == j) {
                    assertThat(one).hasSameHashCodeAs(other);
                } else if (!one.key().equals(other.key())) {
                    assertThat(one.hashCode()).isNotEqualTo(other.hashCode());
                }
            }
        }
    }

    @Test
    void they_are_ordered_as_their_keys_are() {
        List<Period> byPeriod = new ArrayList<>(all());
        byPeriod.sort(Period::compareKeys);
        assertThat(byPeriod)
                .extracting(Period::key)
                .isEqualTo(all().stream().map(Period::key).sorted().toList());
        for (Period one : all()) {
            for (Period other : all()) {
                assertThat(Integer.signum(one.compareKeys(other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.signum(one.key().compareTo(other.key())));
            }
        }
    }
}
