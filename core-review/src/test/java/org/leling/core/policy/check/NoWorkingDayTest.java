package org.leling.core.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.core.calendar.WorkCalendar;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.Composition;
import org.leling.core.policy.Conditions;
import org.leling.core.policy.PolicySet;
import org.leling.core.review.CadenceInWords;

/** In which holidays a duty has no working day left: of years 2024 and 2025 published, and 2026 not. */
class NoWorkingDayTest {

    private static final String FESTIVALS = """
            year,spring_festival,qingming,dragon_boat,mid_autumn,double_ninth,first_fu,middle_fu,last_fu
            2024,2024-02-10,2024-04-04,2024-06-10,2024-09-17,2024-10-11,2024-07-15,2024-07-25,2024-08-14
            2025,2025-01-29,2025-04-04,2025-05-31,2025-10-06,2025-10-29,2025-07-20,2025-07-30,2025-08-09
            2026,2026-02-17,2026-04-05,2026-06-19,2026-09-25,2026-10-18,2026-07-15,2026-07-25,2026-08-14
            """;

    private static WorkCalendar calendarWithHolidays(List<String> spans) {
        List<String> rows = new ArrayList<>(List.of("date,kind,name", "2024-01-01,OFF,元旦", "2025-01-01,OFF,元旦"));
        for (String span : spans) {
            LocalDate first = LocalDate.parse(span.substring(0, 10));
            LocalDate last = LocalDate.parse(span.substring(11));
            first.datesUntil(last.plusDays(1)).map(day -> day + ",OFF,假期").forEach(rows::add);
        }
        return WorkCalendars.read("rows", new StringReader(String.join("\n", rows)), new StringReader(FESTIVALS));
    }

    private static String periods(Party party, Action action, String cadence, WorkCalendar calendar) {
        PolicySet set = PolicySet.of(book -> {
            book.module("x", "x", "1");
            CadenceInWords.say(
                            book.rule("x.rule")
                                    .cites("4.2", "就近就地")
                                    .owedBy(party)
                                    .action(action)
                                    .appliesTo(Conditions.inAnyClass()),
                            cadence)
                    .stated();
        });
        List<Finding> found = new ArrayList<>();
        CalendarChecks.noWorkingDay(
                new Checked(List.of(), new Composition.Composed(set), set.rules(), calendar), found::add);
        return found.stream()
                .map(finding -> finding.facts().get("period begins"))
                .collect(Collectors.joining("、"));
    }

    @ParameterizedTest(name = "{0},{1}放假:{2}")
    @CsvSource(delimiter = '|', textBlock = """
            每周一次                        | 2025-03-03至2025-03-07                       | 2025-03-03
            每周一次                        | 2025-03-03至2025-03-06                       | ''
            每周一次                        | 2025-03-04至2025-03-07                       | ''
            每周一次                        | 2024-03-04至2024-03-08                       | 2024-03-04
            每周一次                        | 2024-03-04至2024-03-08 2025-03-03至2025-03-07 | 2024-03-04
            每周一次                        | 2025-12-22至2025-12-26                       | 2025-12-22
            每月一次                        | 2025-02-03至2025-02-28                       | 2025-02-01
            每月一次                        | 2025-02-03至2025-02-27                       | ''
            每月一次                        | 2025-02-04至2025-02-28                       | ''
            每月一次                        | 2025-12-01至2025-12-31                       | 2025-12-01
            每月2次                         | 2025-02-03至2025-02-14                       | 2025-02-01
            每月2次                         | 2025-02-17至2025-02-28                       | 2025-02-15
            每月2次                         | 2025-02-04至2025-02-14                       | ''
            每月2次                         | 2025-02-17至2025-02-27                       | ''
            每月2次                         | 2025-12-16至2025-12-31                       | 2025-12-16
            每周2次                         | 2025-03-03至2025-03-05                       | 2025-03-03
            每周2次                         | 2025-03-06至2025-03-07                       | 2025-03-06
            每周2次                         | 2025-03-03至2025-03-04                       | ''
            春节前3天内                     | 2025-01-27至2025-01-28                       | 2025-01-26
            春节前3天内                     | 2025-01-27至2025-01-27                       | ''
            春节前4天内                     | 2025-01-27至2025-01-28                       | 2025-01-25
            春节前5天内                     | 2025-01-27至2025-01-28                       | ''
            缺失之日起3天内落实：已装话机    | 2025-03-03至2025-03-04                       | 2025-03-01
            缺失之日起4天内落实：已装话机    | 2025-03-03至2025-03-04                       | ''
            缺失之日起4天内落实：已装话机    | 2025-03-03至2025-03-05                       | 2025-03-01
            每年高温季（初伏至末伏）          | 2025-07-01至2025-08-31                       | ''
            每年2月                         | 2025-02-01至2025-02-28                       | ''
            """)
    void the_first_period_without_a_working_day_is_found_once(String cadence, String holidays, String begins) {
        WorkCalendar calendar = calendarWithHolidays(List.of(holidays.split(" ")));
        assertThat(periods(Party.UNIT, Action.VISIT, cadence, calendar)).isEqualTo(begins);
        assertThat(periods(Party.VOLUNTEER, Action.VISIT, cadence, calendar))
                .as("a volunteer's day does not move")
                .isEmpty();
    }

    @Test
    void the_last_twenty_years_that_are_published_are_looked_at() {
        assertThat(periods(Party.UNIT, Action.VISIT, "春节前1天内", WorkCalendars.china()))
                .isEqualTo("2008-02-06");
    }
}
