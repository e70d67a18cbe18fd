package org.leling.core.policy;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.dossier.FactKey;

/** Says on a rule when it is owed, from the Chinese words for it, as the tables have them. */
public final class CadenceInWords {

    public static final Condition HANDSET = Conditions.recorded(FactKey.HANDSET, "已装话机", "the handset is installed");
    static final Condition IN_GRID = Conditions.recorded(FactKey.GRID, "已入网格", "in the grid");
    private static final Condition BOTH = Condition.of(
            "已装话机并入网格", "both", s -> s.facts().is(FactKey.HANDSET) && s.facts().is(FactKey.GRID));

    private static final Map<String, CalendarUnit> UNITS = Map.of(
            "每周", CalendarUnit.WEEK,
            "每月", CalendarUnit.MONTH,
            "每季度", CalendarUnit.QUARTER,
            "每半年", CalendarUnit.HALF_YEAR,
            "每年", CalendarUnit.YEAR);

    private interface Saying {
        RuleBuilder on(RuleBuilder rule, MatchResult words);
    }

    private record Form(Pattern words, Saying saying) {}

    private static Form form(String words, Saying saying) {
        return new Form(Pattern.compile(words), saying);
    }

    private static final List<Form> FORMS = List.of(
            form("(每周|每月|每季度|每半年|每年)一次", (rule, said) -> rule.every(UNITS.get(said.group(1)))),
            form(
                    "(每周|每月|每季度|每半年|每年)(\\d+)次",
                    (rule, said) -> rule.timesEach(number(said, 2), UNITS.get(said.group(1)))),
            form("每年(\\d+)月", (rule, said) -> rule.eachYearIn(Month.of(number(said, 1)))),
            form("每年生日当日", (rule, said) -> rule.onDayOfYear(new DayOfYear.Birthday())),
            form(
                    "每年农历(\\d+)月(\\d+)日当日",
                    (rule, said) ->
                            rule.onDayOfYear(new DayOfYear.Fixed(YearlyDay.lunar(number(said, 1), number(said, 2))))),
            form(
                    "每年公历(\\d+)月(\\d+)日当日",
                    (rule, said) ->
                            rule.onDayOfYear(new DayOfYear.Fixed(YearlyDay.solar(number(said, 1), number(said, 2))))),
            form("(.+)期间每日", (rule, said) -> rule.onEachDayOf(kinds(said.group(1)))),
            form("春节前(\\d+)天内", (rule, said) -> rule.beforeSpringFestival(number(said, 1))),
            form("每年高温季（初伏至末伏）", (rule, said) -> rule.inHotSeason()),
            form("(.+)后(\\d+)天内", (rule, said) -> rule.within(number(said, 2), trigger(said.group(1)))),
            form("(.+)后(\\d+)个工作日内", (rule, said) -> rule.withinWorkingDays(number(said, 2), trigger(said.group(1)))),
            form("(.+)活动期间", (rule, said) -> rule.duringCampaign(kinds(said.group(1))[0], 7)),
            form("(.+)活动期间 至少剩(\\d+)天", (rule, said) -> rule.duringCampaign(kinds(said.group(1))[0], number(said, 2))),
            form("缺失之日起(\\d+)天内落实：(.+)", (rule, said) -> rule.standing(number(said, 1), thing(said.group(2)))),
            form("按约定", (rule, said) -> rule.asAgreed()));

    private CadenceInWords() {}

    public static RuleBuilder say(RuleBuilder rule, String words) {
        for (Form form : FORMS) {
            Matcher said = form.words().matcher(words);
            if (said.matches()) {
                return form.saying().on(rule, said.toMatchResult());
            }
        }
        throw new IllegalArgumentException("频次与时限:" + words);
    }

    private static int number(MatchResult said, int group) {
        return Integer.parseInt(said.group(group));
    }

    private static CampaignKind[] kinds(String words) {
        return Arrays.stream(words.split("、"))
                .map(word -> named(CampaignKind.values(), CampaignKind::chinese, word))
                .toArray(CampaignKind[]::new);
    }

    private static Trigger trigger(String words) {
        return named(Trigger.values(), Trigger::chinese, words);
    }

    private static Condition thing(String words) {
        return named(new Condition[] {HANDSET, IN_GRID, BOTH}, Condition::chinese, words);
    }

    private static <T> T named(T[] all, Function<T, String> name, String word) {
        return Arrays.stream(all)
                .filter(each -> name.apply(each).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }
}
