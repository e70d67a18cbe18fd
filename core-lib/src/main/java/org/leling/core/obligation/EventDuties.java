package org.leling.core.obligation;

import org.leling.core.calendar.WorkCalendar;
import org.leling.core.classification.ClassTimeline;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.DossierEvent;
import org.leling.core.dossier.HospitalRuns;
import org.leling.core.dossier.LivingClass;
import org.leling.core.policy.Rule;
import org.leling.core.policy.RuleLine;
import org.leling.core.policy.Trigger;

/**
 * Duties within some days of an event. The rule is asked, and the days are counted, from the event's day, or from the
 * first day with a class if the person had none.
 */
final class EventDuties {

    private EventDuties() {}

    /** Says whether a trigger goes off for a person at all. */
    static boolean happens(Trigger trigger, DossierTimeline timeline) {
        return switch (trigger) {
            case ADMISSION, DISCHARGE -> !timeline.hospital().isEmpty();
            case CLASS_CHANGE -> timeline.classes().size() > 1;
            default -> timeline.dossier().events().stream().anyMatch(trigger::isSetOffBy);
        };
    }

    static void of(RuleLine.Version version, Trigger trigger, int days, boolean working, DutySink sink) {
        switch (trigger) {
            case ADMISSION -> {
                for (HospitalRuns.Run run : sink.timeline().hospital().runs()) {
                    event(version, run.admission().id(), run.from(), days, working, sink);
                }
            }
            case DISCHARGE -> {
                for (HospitalRuns.Run run : sink.timeline().hospital().runs()) {
                    event(version, run.admission().id(), run.end(), days, working, sink);
                }
            }
            case CLASS_CHANGE -> classChanges(version, days, working, sink);
            default -> {
                for (DossierEvent event : sink.timeline().dossier().events()) {
                    if (trigger.isSetOffBy(event)) {
                        event(version, event.id(), Days.epoch(event.on()), days, working, sink);
                    }
                }
            }
        }
    }

    private static void classChanges(RuleLine.Version version, int days, boolean working, DutySink sink) {
        ClassTimeline classes = sink.timeline().classes();
        for (int i = 1; i < classes.size(); i++) {
            LivingClass before = classes.at(i - 1).livingClass().orElse(null);
            LivingClass after = classes.at(i).livingClass().orElse(null);
            if (before != null && after != null && before != after) {
                int day = classes.start(i);
                event(version, "class-" + Days.date(day), day, days, working, sink);
            }
        }
    }

    private static void event(RuleLine.Version version, String id, int day, int days, boolean working, DutySink sink) {
        DossierTimeline timeline = sink.timeline();
        Rule rule = version.rule();
        if (day > sink.to() || !version.isInForceOn(day)) {
            return;
        }
        int asked = askedOn(timeline, day);
        if (!timeline.contains(asked)
                || asked > sink.to()
                || asked + longest(days) < sink.from()
                || !timeline.appliesOn(rule, asked)) {
            return;
        }
        int last = lastDay(sink.calendar(), asked, days, working);
        if (!rule.outlivesPerson() && timeline.diedBefore(last)) {
            return;
        }
        Period period = Period.event(id, day, last);
        if (working) {
            sink.addEvent(rule, period, asked + 1);
        } else {
            sink.addEvent(rule, period);
        }
    }

    /** Gives no fewer days than an allowance takes: of two days at least one is worked, but for a holiday. */
    private static int longest(int days) {
        return 2 * days + Obligations.FARTHEST_MOVE;
    }

    /** Gives the day on which an event's rule is asked, the first with a class; a day outside the timeline if there is none. */
    static int askedOn(DossierTimeline timeline, int day) {
        return timeline.contains(day) ? firstDayWithClass(timeline.classes(), day) : Days.NEVER;
    }

    /** Gives the day on which a duty of an event ends, counted from the day on which its rule was asked. */
    static int lastDay(WorkCalendar calendar, int asked, int days, boolean working) {
        return working ? calendar.workingDaysAfter(asked, days) : asked + days;
    }

    private static int firstDayWithClass(ClassTimeline classes, int day) {
        for (int i = 0; i < classes.size(); i++) {
            if (classes.end(i) >= day && classes.at(i).livingClass().isPresent()) {
                return Math.max(classes.start(i), day);
            }
        }
        return Days.NEVER;
    }
}
