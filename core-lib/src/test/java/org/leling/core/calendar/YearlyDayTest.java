package org.leling.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tyme.solar.SolarDay;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearlyDayTest {

    private static int day(String text) {
        return (int) LocalDate.parse(text).toEpochDay();
    }

    @ParameterizedTest(name = "{0} {1}/{2} in {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            SOLAR | 5  | 4  | 2026 | 2026-05-04
            SOLAR | 2  | 29 | 2026 | 2026-03-01
            SOLAR | 2  | 29 | 2028 | 2028-02-29
            LUNAR | 1  | 1  | 2026 | 2026-02-17
            LUNAR | 9  | 9  | 2026 | 2026-10-18
            LUNAR | 6  | 15 | 2025 | 2025-07-09
            LUNAR | 7  | 1  | 2025 | 2025-08-23
            LUNAR | 12 | 30 | 2026 | 2026-02-16
            LUNAR | 11 | 13 | 2025 | ''
            LUNAR | 11 | 13 | 2026 | 2026-01-01 2026-12-21
            """)
    void a_day_falls_where_the_calendar_says(YearlyDay.Reckoning by, int month, int day, int year, String falls) {
        List<Integer> days = new YearlyDay(by, month, day).between(day(year + "-01-01"), day(year + "-12-31"));
        assertThat(days.stream().map(each -> LocalDate.ofEpochDay(each).toString()))
                .containsExactlyElementsOf(falls.isEmpty() ? List.of() : List.of(falls.split(" ")));
    }

    @Test
    void every_day_of_the_data_that_is_of_no_leap_month_is_found_as_another_calendar_names_it() {
        for (int day = day("1949-01-01"); day <= day("2100-12-31"); day++) {
            LocalDate date = LocalDate.ofEpochDay(day);
            var lunar = SolarDay.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth())
                    .getLunarDay();
            int month = lunar.getLunarMonth().getMonthWithLeap();
            if (month > 0) {
                assertThat(YearlyDay.lunar(month, lunar.getDay()).between(day, day))
                        .as("%s", date)
                        .containsExactly(day);
            } else {
                assertThat(YearlyDay.lunar(-month, lunar.getDay()).between(day, day))
                        .as("%s", date)
                        .isEmpty();
            }
        }
    }

    @Test
    void the_30th_of_a_short_month_is_its_last_day() {
        assertThat(YearlyDay.lunar(12, 30).between(day("2025-01-01"), day("2025-02-28")))
                .containsExactly(day("2025-01-28")); // the eve of the Spring Festival, a 29th
    }

    @Test
    void a_day_of_no_year_is_refused_by_name() {
        assertThatThrownBy(() -> YearlyDay.lunar(13, 1)).hasMessage("month: 13 is not 1 to 12");
        assertThatThrownBy(() -> YearlyDay.lunar(1, 31)).hasMessage("day: 31 is not 1 to 30");
        assertThatThrownBy(() -> YearlyDay.solar(2, 30)).hasMessage("day: 30 is not 1 to 29");
        assertThatThrownBy(() -> YearlyDay.solar(4, 0)).hasMessage("day: 0 is not 1 to 30");
        assertThatThrownBy(() -> LunarCalendar.day(2101, 1, 1)).hasMessageContaining("2101");
    }
}
