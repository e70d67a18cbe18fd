package org.leling.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.kit.KitTest;
import org.leling.kit.database.Sql;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockTest implements KitTest {

    @Inject
    DayClock days;

    @Inject
    ClockControl control;

    @Inject
    Sql sql;

    private Instant databaseNow() {
        return sql.get("select leling_now() as now", row -> Objects.requireNonNull(Sql.instant(row, "now")));
    }

    @Test
    void the_process_and_the_database_live_on_one_day() {
        LocalDate day = LocalDate.of(2027, 2, 6); // a Saturday
        control.setToday(day);
        assertThat(days.today()).isEqualTo(day);
        LocalDate databaseDay = sql.get("select leling_today() as d", row -> Objects.requireNonNull(Sql.day(row, "d")));
        assertThat(databaseDay).isEqualTo(day);
        assertThat(Duration.between(days.now(), databaseNow()).abs()).isLessThan(Duration.ofSeconds(5));
        control.advance(Duration.ofDays(1));
        assertThat(days.today()).isEqualTo(day.plusDays(1));
        control.setOffset(Duration.ZERO);
        assertThat(control.offset()).isZero();
    }

    @ParameterizedTest(name = "{0} is {1} in Shanghai")
    @CsvSource({
        "2026-03-31T15:59:59Z, 2026-03-31",
        "2026-03-31T16:00:00Z, 2026-04-01",
        "2025-12-31T16:00:00Z, 2026-01-01",
    })
    void a_day_begins_at_midnight_in_shanghai(Instant instant, LocalDate day) {
        assertThat(DayClock.dayOf(instant)).isEqualTo(day);
    }
}
