package org.leling.core.obligation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.dossier.Days;
import org.leling.core.duty.DutyKind;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Rule;
import org.leling.core.policy.RuleLine;

/** Works out on which days a duty's state changes. */
final class StateRules {

    private static final int SOON = 7;
    private static final int SOON_IN_A_WEEK = 2;
    private static final int CHASED_AFTER_SEASON = 90;

    private final DossierTimeline timeline;
    private final Map<String, DaySpans> spans = new HashMap<>();
    private final Map<String, Map<String, DaySpans>> measureSpans = new HashMap<>();

    StateRules(DossierTimeline timeline) {
        this.timeline = timeline;
    }

    StateDays of(Obligation duty) {
        Period period = duty.period();
        boolean weekly = period.unit().filter(CalendarUnit.WEEK::equals).isPresent();
        int dueSoon = duty.dueDay() - (weekly ? SOON_IN_A_WEEK : SOON);
        int lapses = duty.rule().kind() == DutyKind.ENCOURAGED ? period.lastDay() + 1 : Days.NEVER;
        return new StateDays(period.firstDay(), dueSoon, duty.dueDay(), period.lastDay(), lapses, missedFrom(duty));
    }

    /** Gives the first day after the due day on which the duty is no longer to be chased. */
    private int missedFrom(Obligation duty) {
        int missed = Days.NEVER;
        Period period = duty.period();
        switch (period.kind()) {
            case CALENDAR, PART, DAY -> missed = period.nextLastDay() + 1;
            case SPRING_FESTIVAL, HOT_SEASON, CAMPAIGN -> missed = period.lastDay() + CHASED_AFTER_SEASON + 1;
            default -> {}
        }
        if (period.kind() != Period.Kind.EVENT) {
            missed = Math.min(missed, firstDayWithoutRule(duty));
        }
        if (!duty.rule().outlivesPerson() && timeline.dossier().died().isPresent()) {
            missed = Math.min(missed, Days.epoch(timeline.dossier().died().get()) + 1);
        }
        return missed;
    }

    private int firstDayWithoutRule(Obligation duty) {
        int day = spansOf(duty).nextOut(duty.lastDay() + 1);
        return day > timeline.last() ? Days.NEVER : day;
    }

    private DaySpans spansOf(Obligation duty) {
        Rule rule = duty.rule();
        if (rule.cadence() instanceof Cadence.AsAgreed) {
            Map<String, DaySpans> byId =
                    measureSpans.computeIfAbsent(rule.id(), id -> MeasureDuties.spansById(timeline, line(id)));
            return Objects.requireNonNull(byId.get(duty.period().measure().orElseThrow()));
        }
        return spans.computeIfAbsent(rule.id(), id -> timeline.spansOf(line(id)));
    }

    private RuleLine line(String id) {
        return timeline.policy().findLine(id).orElseThrow();
    }
}
