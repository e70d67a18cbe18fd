package org.leling.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private static final WorkCalendar CHINA = WorkCalendars.china();

    @Test
    void a_periods_last_working_day_is_what_moving_back_from_its_last_day_gives() {
        for (CalendarUnit unit : CalendarUnit.values()) {
            int end = unit.indexOf((int) CHINA.lastDay().toEpochDay());
            for (int index = unit.indexOf((int) CHINA.firstDay().toEpochDay()) + 1; index <= end; index++) {
                assertThat(CHINA.lastWorkingDay(unit, index))
                        .as("%s", unit.key(index))
                        .isEqualTo(CHINA.movedBack(unit.lastDay(index), unit.firstDay(index)));
            }
            assertThatThrownBy(() -> CHINA.lastWorkingDay(unit, end + 1)).isInstanceOf(IllegalArgumentException.class);
        }
        int december1948 = CalendarUnit.MONTH.indexOf((int) CHINA.firstDay().toEpochDay()) - 1;
        assertThatThrownBy(() -> CHINA.lastWorkingDay(CalendarUnit.MONTH, december1948))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1948-12-31");
    }

    @ParameterizedTest(name = "{0} worked: {1} ({2})")
    @CsvSource({
        "2026-02-14, true, a Saturday made up before the Spring Festival",
        "2026-02-17, false, the Spring Festival itself",
        "2026-01-30, true, a plain Friday",
        "2026-01-31, false, a plain Saturday",
        "2020-02-03, true, the Monday of the return from the extended festival",
        "2020-01-31, false, the Friday that the later edition made free",
        "2006-12-30, true, a Saturday that belongs to the paper of 2007",
        "2027-01-01, false, statutory in a year not yet published",
        "2027-02-05, false, the eve of the Spring Festival in such a year",
        "2027-02-08, false, its third day",
        "2027-02-09, true, the day after: no substitute days",
        "2027-10-04, true, 4 October in such a year",
        "2027-10-03, false, a Sunday anyway",
        "2030-10-03, false, a Thursday that is statutory",
        "2101-01-01, false, the day after the last year known",
        "2101-01-05, true, a Wednesday of the overhang",
    })
    void knows_which_days_are_worked(LocalDate day, boolean worked, String why) {
        assertThat(CHINA.isWorkingDay(day)).as(why).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({"2006, false", "2007, true", "2020, true", "2026, true", "2027, false", "2100, false", "1800, false"})
    void a_year_is_published_if_its_paper_is_in_the_data(int year, boolean published) {
        assertThat(CHINA.isPublished(year)).isEqualTo(published);
    }

    @Test
    void a_day_beyond_the_data_is_refused_by_name() {
        assertThatThrownBy(() -> CHINA.isWorkingDay(LocalDate.of(2102, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("day: the calendar answers from 1949-01-01 to 2100-12-31")
                .hasMessageContaining("2102-01-01");
        assertThatThrownBy(() -> CHINA.festivals(1948)).hasMessageContaining("1948");
    }

    @Test
    void every_line_that_cannot_be_read_is_named_at_once() {
        String festivals =
                "year\n2026,2026-02-17,2026-04-05,2026-06-19,2026-09-25,2026-10-18,2026-07-15,x,2026-08-14\n";
        String holidays = "date,kind,name\n2026-01-01,OFF,a\n2026-01-01,WORK,b\n2026-02-30,OFF,c\n2026-03-01,MAYBE,d\n";
        assertThatThrownBy(() -> WorkCalendars.read("x", new StringReader(holidays), new StringReader(festivals)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("line 3", "second row", "line 4", "2026-02-30", "line 5", "MAYBE");
    }

    @Test
    void a_file_without_rows_for_a_year_leaves_it_unpublished() {
        String festivals =
                "year\n2026,2026-02-17,2026-04-05,2026-06-19,2026-09-25,2026-10-18,2026-07-15,x,2026-08-14\n";
        WorkCalendar empty =
                WorkCalendars.read("empty", new StringReader("date,kind,name\n"), new StringReader(festivals));
        assertThat(empty.isPublished(2026)).isFalse();
        assertThat(empty.isWorkingDay(LocalDate.of(2026, 2, 17))).isFalse();
        assertThat(empty.isWorkingDay(LocalDate.of(2026, 2, 14))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, 2026-01-01, 2026-W01, 2025-12-29, 2026-01-04",
        "WEEK, 2027-01-03, 2026-W53, 2026-12-28, 2027-01-03",
        "MONTH, 2028-02-29, 2028-02, 2028-02-01, 2028-02-29",
        "QUARTER, 2026-12-31, 2026-Q4, 2026-10-01, 2026-12-31",
        "HALF_YEAR, 2026-07-01, 2026-H2, 2026-07-01, 2026-12-31",
        "YEAR, 1900-01-01, 1900, 1900-01-01, 1900-12-31",
    })
    void a_period_is_computed_from_its_index(
            CalendarUnit unit, LocalDate day, String key, LocalDate first, LocalDate last) {
        int index = unit.indexOf((int) day.toEpochDay());
        assertThat(unit.key(index)).isEqualTo(key);
        assertThat(LocalDate.ofEpochDay(unit.firstDay(index))).isEqualTo(first);
        assertThat(LocalDate.ofEpochDay(unit.lastDay(index))).isEqualTo(last);
    }

    @Test
    void every_day_of_three_centuries_lies_in_its_period() {
        int last = (int) LocalDate.of(2199, 12, 31).toEpochDay();
        for (CalendarUnit unit : CalendarUnit.values()) {
            for (int day = (int) LocalDate.of(1900, 1, 7).toEpochDay(); day < last - 366; day++) {
                int index = unit.indexOf(day);
                assertThat(unit.firstDay(index) <= day && day <= unit.lastDay(index))
                        .as("%s %d", unit, day)
                        .isTrue();
            }
        }
    }
}
