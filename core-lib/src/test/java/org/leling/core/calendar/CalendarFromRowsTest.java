package org.leling.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars made anew from rows, at each edge of what their rows say. */
class CalendarFromRowsTest {

    private static final String FESTIVALS = """
            year,spring_festival,qingming,dragon_boat,mid_autumn,double_ninth,first_fu,middle_fu,last_fu
            2024,2024-02-10,2024-04-04,2024-06-10,2024-09-17,2024-10-11,2024-07-15,2024-07-25,2024-08-14
            2025,2025-01-29,2025-04-04,2025-05-31,2025-10-06,2025-10-29,2025-07-20,2025-07-30,2025-08-09
            2026,2026-02-17,2026-04-05,2026-06-19,2026-09-25,2026-10-18,2026-07-15,2026-07-25,2026-08-14
            """;

    private static WorkCalendar of(String... rows) {
        return WorkCalendars.read(
                "rows", new StringReader("date,kind,name\n" + String.join("\n", rows)), new StringReader(FESTIVALS));
    }

    private static WorkCalendar shippedDataReadAnew() throws IOException {
        try (Reader holidays = resource("holidays-cn.csv");
                Reader festivals = resource("lunar-festivals.csv")) {
            return WorkCalendars.read("anew", holidays, festivals);
        }
    }

    private static Reader resource(String name) {
        return new InputStreamReader(WorkCalendar.class.getResourceAsStream(name), StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0} worked: {1} ({2})")
    @CsvSource({
        "1949-01-03, true, the first Monday known",
        "2026-02-14, true, a Saturday made up before the Spring Festival",
        "2026-02-17, false, the Spring Festival itself",
        "2026-01-30, true, a plain Friday",
        "2026-01-31, false, a plain Saturday",
        "2027-02-04, true, the Thursday before the eve",
        "2027-02-05, false, the eve of the Spring Festival in a year not published",
        "2027-02-08, false, its third day",
        "2027-02-09, true, the day after",
        "2030-01-01, false, New Year",
        "2030-01-02, true, the day after New Year",
        "2030-04-04, true, the day before Qingming",
        "2030-04-05, false, Qingming",
        "2030-05-01, false, 1 May",
        "2030-05-02, false, 2 May",
        "2030-05-03, true, 3 May",
        "2030-06-05, false, Dragon Boat",
        "2030-06-06, true, the day after Dragon Boat",
        "2030-09-12, false, Mid-Autumn",
        "2030-09-13, true, the day after Mid-Autumn",
        "2030-10-01, false, 1 October",
        "2030-10-03, false, 3 October",
        "2030-10-04, true, 4 October",
        "2101-01-21, true, the last day that a period of 2100 can reach",
    })
    void a_day_is_worked_as_the_rows_and_the_statutory_days_say(LocalDate day, boolean worked, String why)
            throws IOException {
        assertThat(shippedDataReadAnew().isWorkingDay(day)).as(why).isEqualTo(worked);
    }

    @Test
    void no_day_beyond_either_end_is_answered() throws IOException {
        WorkCalendar calendar = shippedDataReadAnew();
        assertThat(calendar.isWorkingDay(LocalDate.of(1949, 1, 1))).isFalse();
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(1948, 12, 31)))
                .hasMessageContaining("1948-12-31");
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2101, 1, 22)))
                .hasMessageContaining("2101-01-22");
        assertThat(calendar.festivals(1949).springFestival()).isEqualTo(day("1949-01-29"));
        assertThat(calendar.festivals(2100).springFestival()).isEqualTo(day("2100-02-09"));
        assertThatThrownBy(() -> calendar.festivals(2101)).hasMessageContaining("the calendar holds 1949 to 2100");
        assertThat(calendar.edition()).isEqualTo("anew");
    }

    @Test
    void the_festivals_that_ship_are_those_that_another_program_computed() throws IOException {
        WorkCalendar anew = shippedDataReadAnew();
        for (int year = 1949; year <= 2100; year++) {
            assertThat(WorkCalendars.china().festivals(year)).as("%d", year).isEqualTo(anew.festivals(year));
        }
    }

    @Test
    void of_the_first_days_after_the_last_year_only_new_year_is_free_besides_weekends() {
        WorkCalendar calendar = of();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse(); // a Friday
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue(); // the Monday after
    }

    @ParameterizedTest(name = "{0}: {1} is published: {2}")
    @CsvSource({
        "2025-05-01, 2025, true",
        "2025-11-30, 2025, true",
        "2025-12-31, 2025, false", // ruled by the next year's paper
        "2024-01-01, 2024, true",
        "2026-01-01, 2026, true",
        "2026-01-01, 2025, false",
        "2023-05-01, 2024, false",
        "2027-05-01, 2026, false",
        "2027-05-01, 2027, false",
        "2023-05-01, 2023, false",
    })
    void a_year_is_published_by_a_row_of_its_own(String row, int year, boolean published) {
        assertThat(of(row + ",OFF,x").isPublished(year)).isEqualTo(published);
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2024-01-01, 2024-12-31, true",
        "2024-12-31, 2025-01-01, false",
        "2025-12-31, 2026-01-01, false",
        "2026-01-01, 2026-12-31, true",
        "2024-06-01, 2026-06-01, false",
        "2025-06-01, 2025-06-02, false",
    })
    void days_lie_in_published_years_if_every_year_between_them_is(String first, String last, boolean published) {
        assertThat(of("2024-05-01,OFF,x", "2026-05-01,OFF,x").isPublishedBetween(day(first), day(last)))
                .isEqualTo(published);
    }

    @Test
    void several_published_years_are_published_together() {
        WorkCalendar calendar = of("2024-05-01,OFF,x", "2025-05-01,OFF,x");
        assertThat(calendar.isPublishedBetween(day("2024-01-01"), day("2025-12-31")))
                .isTrue();
        assertThat(calendar.isPublishedBetween(day("2023-12-31"), day("2024-01-01")))
                .isFalse();
        assertThat(calendar.isPublishedBetween(day("2025-12-31"), day("2026-01-01")))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}, not before {1}: {2}")
    @CsvSource({
        "2026-03-28, 2026-03-01, 2026-03-27", // Saturday to Friday
        "2026-03-29, 2026-03-27, 2026-03-27",
        "2026-03-29, 2026-03-28, 2026-03-29", // nothing to move to
        "2026-03-27, 2026-03-27, 2026-03-27",
    })
    void a_due_day_moves_back_as_far_as_it_may(String due, String notBefore, String moved) {
        assertThat(of().movedBack(day(due), day(notBefore))).isEqualTo(day(moved));
    }

    @Test
    void years_must_be_given_and_without_a_hole() {
        String holidays = "date,kind,name\n";
        assertThatThrownBy(() -> WorkCalendars.read("x", new StringReader(holidays), new StringReader("year\n")))
                .hasMessage("festivals: no year is given");
        String hole = FESTIVALS.replaceAll("(?m)^2025.*\n", "");
        assertThatThrownBy(() -> WorkCalendars.read("x", new StringReader(holidays), new StringReader(hole)))
                .hasMessage("festivals: a year is missing between 2024 and 2026");
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01, true", "1899-12-31, false", "2199-12-31, true", "2200-01-01, false"})
    void periods_are_known_for_three_centuries(String day, boolean known) {
        for (CalendarUnit unit : CalendarUnit.values()) {
            if (known) {
                assertThatCode(() -> unit.indexOf(day(day))).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> unit.indexOf(day(day))).hasMessageContaining(day);
            }
        }
    }

    @Test
    void a_yearly_day_says_itself_and_ends_where_the_moons_years_do() {
        assertThat(YearlyDay.lunar(9, 9)).hasToString("农历9月9日");
        assertThat(YearlyDay.solar(2, 29)).hasToString("公历2月29日");
        assertThat(LunarCalendar.knows(1948)).isTrue();
        assertThat(LunarCalendar.knows(2101)).isFalse();
        assertThat(YearlyDay.lunar(1, 1).between(day("2101-01-01"), day("2102-12-31")))
                .isEmpty();
    }

    private static int day(String text) {
        return (int) LocalDate.parse(text).toEpochDay();
    }
}
