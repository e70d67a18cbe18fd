package org.leling.core.policy;

import java.util.ArrayList;
import java.util.List;
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
        if (stated && !isAsOftenAndSoon(wider.cadence(), narrower.cadence())) {
            add(
                    wider.cadence().chinese(),
                    narrower.cadence().chinese(),
                    "放宽了频次或时限",
                    "it is owed less often or later, or on another occasion");
        }
        if (narrower.action() != wider.action() && !narrower.action().serves(wider.action())) {
            add(
                    wider.action().chinese(),
                    narrower.action().chinese(),
                    "服务内容弱于原规定",
                    "the action does not serve for the wider one's");
        }
        if (stated && narrower.party() != wider.party()) {
            add(wider.party().chinese(), narrower.party().chinese(), "改变了责任方", "the clause names another party");
        }
        if (narrower.kind() != DutyKind.STATED && (stated || narrower.kind() != DutyKind.DEFAULTED)) {
            add(wider.kind().chinese(), narrower.kind().chinese(), "降低了约束力", "it binds less");
        }
        if (wider.outlivesPerson() && !narrower.outlivesPerson()) {
            add("身故后仍办理", "身故后不办理", "缩小了适用范围", "it no longer outlives the person");
        }
        FactSpace.counterexample(wider.conditions(), narrower.conditions())
                .ifPresent(left -> add(
                        audience(wider, true),
                        audience(narrower, true) + " (" + left.describe() + ")",
                        "缩小了适用对象",
                        "it leaves out people of the wider audience, such as " + left.describe()));
    }

    private static String audience(Rule rule, boolean chinese) {
        return rule.conditions().stream()
                .map(each -> chinese ? each.chinese() : each.english())
                .collect(java.util.stream.Collectors.joining("、"));
    }

    private void add(String was, String now, String chinese, String english) {
        conflicts.add(new Conflict(
                narrower.module().id(),
                wider.id(),
                wider.clause().number(),
                was,
                now,
                "模块“" + narrower.module().name() + "”的规则“" + wider.id() + "”" + chinese + "(第"
                        + wider.clause().number() + "条:" + was + "→" + now + ")",
                english));
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
            return now.days() <= was.days()
                    && FactSpace.counterexample(List.of(now.inPlace()), List.of(was.inPlace()))
                            .isEmpty();
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
