package org.leling.core.review;

import java.time.Month;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.dossier.FactKey;
import org.leling.core.policy.Condition;
import org.leling.core.policy.Conditions;
import org.leling.core.policy.RuleBuilder;
import org.leling.core.policy.Trigger;

/** Says on a rule when it is owed, from the Chinese words for it: those forms that the tables here have. */
public final class CadenceInWords {

    private static final Condition HANDSET = Conditions.recorded(FactKey.HANDSET, "已装话机", "the handset is installed");

    private static final Map<String, CalendarUnit> UNITS = Map.of(
            "每周", CalendarUnit.WEEK,
            "每月", CalendarUnit.MONTH,
            "每季度", CalendarUnit.QUARTER,
            "每年", CalendarUnit.YEAR);

    private interface Saying {
        RuleBuilder on(RuleBuilder rule, MatchResult words);
    }

    private static final Map<Pattern, Saying> FORMS = Map.of(
            Pattern.compile("(每周|每月|每季度|每年)一次"),
            (rule, said) -> rule.every(UNITS.get(said.group(1))),
            Pattern.compile("(每周|每月|每季度|每年)(\\d+)次"),
            (rule, said) -> rule.timesEach(number(said, 2), UNITS.get(said.group(1))),
            Pattern.compile("每年(\\d+)月"),
            (rule, said) -> rule.eachYearIn(Month.of(number(said, 1))),
            Pattern.compile("春节前(\\d+)天内"),
            (rule, said) -> rule.beforeSpringFestival(number(said, 1)),
            Pattern.compile("每年高温季（初伏至末伏）"),
            (rule, said) -> rule.inHotSeason(),
            Pattern.compile("(.+)后(\\d+)天内"),
            (rule, said) -> rule.within(number(said, 2), trigger(said.group(1))),
            Pattern.compile("(.+)后(\\d+)个工作日内"),
            (rule, said) -> rule.withinWorkingDays(number(said, 2), trigger(said.group(1))),
            Pattern.compile("缺失之日起(\\d+)天内落实：已装话机"),
            (rule, said) -> rule.standing(number(said, 1), HANDSET),
            Pattern.compile("按约定"),
            (rule, said) -> rule.asAgreed());

    private CadenceInWords() {}

    /** No two forms match the same words, so their order does not matter. */
    public static RuleBuilder say(RuleBuilder rule, String words) {
        for (Map.Entry<Pattern, Saying> form : FORMS.entrySet()) {
            Matcher said = form.getKey().matcher(words);
            if (said.matches()) {
                return form.getValue().on(rule, said.toMatchResult());
            }
        }
        throw new IllegalArgumentException("频次与时限:" + words);
    }

    private static int number(MatchResult said, int group) {
        return Integer.parseInt(said.group(group));
    }

    private static Trigger trigger(String words) {
        return Arrays.stream(Trigger.values())
                .filter(each -> each.chinese().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(words));
    }
}
