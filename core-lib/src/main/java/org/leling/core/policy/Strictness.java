package org.leling.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.duty.DutyKind;

/**
 * Decides whether a narrower module's version of a rule asks at least as much as the wider one's: more often, sooner
 * due, a stronger action, a wider audience.
 *
 * <p>Of a STATED rule nothing may be loosened. Of a DEFAULTED rule the number may go either way, since the document
 * leaves it open, but not the duty itself. What is ENCOURAGED or AGREED may be said anew. A change that is neither
 * more nor less (another event, another party) of a STATED rule is taken as loosening, since the clause says it
 * otherwise.
 */
final class Strictness {

    /** The most calendar days that one working day more can take, with the longest holiday in between. */
    private static final int WORST_DAYS_FOR_A_WORKING_DAY = 12;

    private final Rule wider;
    private final Rule narrower;
    private final List<Conflict> conflicts = new ArrayList<>();

    private Strictness(Rule wider, Rule narrower) {
        this.wider = wider;
        this.narrower = narrower;
    }

    /** Lists all that the narrower version loosens. */
    static List<Conflict> loosened(Rule wider, Rule narrower) {
        Strictness strictness = new Strictness(wider, narrower);
        if (wider.kind() == DutyKind.STATED || wider.kind() == DutyKind.DEFAULTED) {
            strictness.compare();
        }
        return strictness.conflicts;
    }

    private void compare() {
        boolean stated = wider.kind() == DutyKind.STATED;
        Cadence was = wider.cadence();
        Cadence now = narrower.cadence();
        if (stated && !isAsOftenAndSoon(was, now)) {
            add(
                    "放宽了频次或时限",
                    "it is owed less often or later, or on another occasion",
                    was.chinese(),
                    now.chinese(),
                    was.english(),
                    now.english());
        }
        if (stated && was instanceof Cadence.Standing before && now instanceof Cadence.Standing after) {
            compare(
                    List.of(after.inPlace()),
                    List.of(before.inPlace()),
                    was.chinese(),
                    now.chinese(),
                    was.english(),
                    now.english(),
                    "放宽了办结条件",
                    "less closes it");
        }
        if (narrower.action() != wider.action() && !narrower.action().serves(wider.action())) {
            add(
                    "服务内容弱于原规定",
                    "the action does not serve for the wider one's",
                    wider.action().chinese(),
                    narrower.action().chinese(),
                    wider.action().english(),
                    narrower.action().english());
        }
        if (stated && narrower.party() != wider.party()) {
            add(
                    "改变了责任方",
                    "the clause names another party",
                    wider.party().chinese(),
                    narrower.party().chinese(),
                    wider.party().english(),
                    narrower.party().english());
        }
        if (narrower.kind() != DutyKind.STATED && (stated || narrower.kind() != DutyKind.DEFAULTED)) {
            add(
                    "降低了约束力",
                    "it binds less",
                    wider.kind().chinese(),
                    narrower.kind().chinese(),
                    wider.kind().english(),
                    narrower.kind().english());
        }
        if (wider.outlivesPerson() && !narrower.outlivesPerson()) {
            add(
                    "缩小了适用范围",
                    "it no longer outlives the person",
                    "身故后仍办理",
                    "身故后不办理",
                    "owed after death",
                    "not owed after death");
        }
        compare(
                wider.conditions(),
                narrower.conditions(),
                audience(wider, Condition::chinese, "、"),
                audience(narrower, Condition::chinese, "、"),
                audience(wider, Condition::english, ", "),
                audience(narrower, Condition::english, ", "),
                "缩小了适用对象",
                "it leaves out people of the wider audience");
    }

    /**
     * Adds a conflict unless {@code those} are shown to hold wherever {@code these} do: somebody is found for whom
     * they do not, or a condition written by hand reads what can't be walked, and then nothing is shown. A condition
     * that is among both proves itself.
     */
    private void compare(
            List<Condition> these,
            List<Condition> those,
            String was,
            String now,
            String wasEnglish,
            String nowEnglish,
            String chinese,
            String english) {
        List<Condition> left = new ArrayList<>(those);
        left.removeAll(these);
        Map<String, String> unwalked;
        try {
            Optional<FactSpace.Sample> found = FactSpace.counterexample(these, left);
            if (found.isPresent()) {
                add(
                        chinese + "，例如" + found.get().chinese(),
                        english + ", such as " + found.get().describe(),
                        was,
                        now,
                        wasEnglish,
                        nowEnglish,
                        found.get().chosen());
                return;
            }
            unwalked = FactSpace.unwalked(left);
            // fewer conditions hold for more people: what is shown of those that can be walked is shown of all
            List<Condition> walked = these.stream()
                    .filter(each -> FactSpace.unwalked(List.of(each)).isEmpty())
                    .toList();
            if (unwalked.isEmpty()
                    && walked.size() < these.size()
                    && FactSpace.counterexample(walked, left).isPresent()) {
                unwalked = FactSpace.unwalked(these);
            }
        } catch (IllegalStateException e) {
            unwalked = Map.of("too many facts", "过多情况");
        }
        if (!unwalked.isEmpty()) {
            add(
                    "无法证明不放宽原规定，因为自拟条件读取了" + String.join("、", unwalked.values()),
                    "it cannot be shown to bind as much, since a condition written by hand reads "
                            + String.join(", ", unwalked.keySet()),
                    was,
                    now,
                    wasEnglish,
                    nowEnglish);
        }
    }

    private static String audience(Rule rule, Function<Condition, String> words, String between) {
        return rule.conditions().stream().map(words).collect(Collectors.joining(between));
    }

    private void add(String chinese, String english, String was, String now, String wasEnglish, String nowEnglish) {
        add(chinese, english, was, now, wasEnglish, nowEnglish, Map.of());
    }

    private void add(
            String chinese,
            String english,
            String was,
            String now,
            String wasEnglish,
            String nowEnglish,
            Map<String, String> facts) {
        String clause = wider.clause().number();
        conflicts.add(new Conflict(
                narrower.module().id(),
                wider.id(),
                clause,
                was,
                now,
                "模块“" + narrower.module().name() + "”的规则“" + wider.id() + "”" + chinese + "（第" + clause + "条：" + was
                        + "→" + now + "）",
                "module " + narrower.module().id() + ", rule " + wider.id() + ", clause " + clause + ": " + english
                        + " (" + wasEnglish + " -> " + nowEnglish + ")",
                facts));
    }

    private static boolean isAsOftenAndSoon(Cadence wider, Cadence narrower) {
        if (wider instanceof Cadence.Each was && narrower instanceof Cadence.Each now) {
            return isAsOften(was.unit(), now.unit());
        } else if (wider instanceof Cadence.Each was && narrower instanceof Cadence.TimesEach now) {
            return isAsOften(was.unit(), now.unit());
        } else if (wider instanceof Cadence.TimesEach was && narrower instanceof Cadence.TimesEach now) {
            return isAsOften(was.unit(), now.unit()) && now.times() >= was.times();
        } else if (wider instanceof Cadence.EachDayOf was && narrower instanceof Cadence.EachDayOf now) {
            return now.kinds().containsAll(was.kinds());
        } else if (wider instanceof Cadence.WithinDays was && narrower instanceof Cadence.WithinDays now) {
            return was.trigger() == now.trigger() && now.days() <= was.days();
        } else if (wider instanceof Cadence.WithinWorkingDays was
                && narrower instanceof Cadence.WithinWorkingDays now) {
            return was.trigger() == now.trigger() && now.days() <= was.days();
        } else if (wider instanceof Cadence.WithinWorkingDays was && narrower instanceof Cadence.WithinDays now) {
            return was.trigger() == now.trigger() && now.days() <= was.days();
        } else if (wider instanceof Cadence.WithinDays was && narrower instanceof Cadence.WithinWorkingDays now) {
            return was.trigger() == now.trigger() && now.days() * WORST_DAYS_FOR_A_WORKING_DAY <= was.days();
        } else if (wider instanceof Cadence.Standing was && narrower instanceof Cadence.Standing now) {
            return now.days() <= was.days();
        } else if (wider instanceof Cadence.CampaignDates was && narrower instanceof Cadence.CampaignDates now) {
            return was.kind() == now.kind() && now.leastLeft() <= was.leastLeft();
        }
        return wider.equals(narrower);
    }

    /** A week's duty is kept by no month's, and every unit's by a shorter one whose periods lie within; weeks lie across months. */
    private static boolean isAsOften(CalendarUnit was, CalendarUnit now) {
        return now.compareTo(was) <= 0;
    }
}
