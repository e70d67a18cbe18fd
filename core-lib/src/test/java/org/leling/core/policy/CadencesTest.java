package org.leling.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;

/** When a duty is owed, in words: the table {@code cadences.csv}. */
class CadencesTest {

    private static RuleBuilder visit(RuleBook book) {
        return book.rule("x.visit")
                .cites("4.2", "就近就地")
                .owedBy(Party.UNIT)
                .action(Action.VISIT)
                .appliesTo(Conditions.inAnyClass());
    }

    private static Rule defaulted(String words) {
        return PolicySet.of(book -> {
                    book.module("x", "x", "1");
                    CadenceInWords.say(visit(book), words).defaulted();
                })
                .rules()
                .get(0);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/cadences.csv", numLinesToSkip = 1)
    void each_is_said_in_both_languages_and_shows_its_number(String chinese, String english, String parameter) {
        Rule rule = defaulted(chinese);
        assertThat(rule.cadence().chinese()).isEqualTo(chinese);
        assertThat(rule.cadence().english()).isEqualTo(english);
        assertThat(rule.parameter()).isEqualTo(Optional.of("x.visit." + (parameter == null ? "" : parameter)));
    }

    @Test
    void the_words_do_not_depend_on_where_the_machine_stands() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(new Cadence.Each(CalendarUnit.HALF_YEAR).english()).isEqualTo("each half-year");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            每周1次                                | times: 1 is not 2 to 7
            每月8次                                | times: 8 is not 2 to 7
            春节前0天内                            | days: 0 is not 1 to 300
            春节前301天内                          | days: 301 is not 1 to 300
            入院后0天内                            | days: 0 is not 1 to 1000
            入院后1001天内                         | days: 1001 is not 1 to 1000
            入院后0个工作日内                      | days: 0 is not 1 to 1000
            入院后1001个工作日内                   | days: 1001 is not 1 to 1000
            大走访活动期间 至少剩0天               | leastLeft: 0 is not 1 to 1000
            大走访活动期间 至少剩1001天            | leastLeft: 1001 is not 1 to 1000
            缺失之日起0天内落实：已装话机           | days: 0 is not 1 to 1000
            缺失之日起1001天内落实：已装话机        | days: 1001 is not 1 to 1000
            """)
    void a_number_that_makes_no_sense_is_refused(String words, String fault) {
        assertThatThrownBy(() -> defaulted(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("module «x»: rule «x.visit»: " + fault);
    }

    @Test
    void the_largest_numbers_are_taken() {
        assertThat(defaulted("春节前300天内").cadence()).isEqualTo(new Cadence.BeforeSpringFestival(300));
        assertThat(defaulted("入院后1000天内").cadence()).isEqualTo(new Cadence.WithinDays(Trigger.ADMISSION, 1000));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            每月一次                             | 可提前
            每周2次                              | 可提前
            每年1月                              | 可提前
            春节前10天内                         | 可提前
            每年高温季（初伏至末伏）               | 可提前
            大走访活动期间                       | 可提前
            缺失之日起30天内落实：已装话机        | 可提前
            按约定                               | 可提前
            每年生日当日                         | 不提前
            高温红色预警期间每日                 | 不提前
            入院后2天内                          | 不提前
            入院后2个工作日内                    | 不提前
            """)
    void a_due_day_moves_back_to_a_working_day_but_for_events_and_single_days(String words, String moves) {
        Rule rule = defaulted(words);
        assertThat(rule.moves(Party.UNIT, Action.VISIT)).isEqualTo(moves.equals("可提前"));
        assertThat(rule.moves(Party.VOLUNTEER, Action.VISIT)).isFalse();
        assertThat(rule.moves(Party.UNIT, Action.HOME_CARE)).isFalse();
    }
}
