package org.leling.core.obligation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leling.core.calendar.WorkCalendar;
import org.leling.core.classification.ClassTimeline;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.DossierEvent;
import org.leling.core.dossier.HospitalRuns;
import org.leling.core.dossier.Measure;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.Rule;
import org.leling.core.policy.Trigger;

/**
 * Reads the period that somebody asks about, for any rule: from the key alone where the calendar knows it, else from the
 * dossier's events, stays, measures and the campaigns. Whether anything is owed in it is another question.
 */
final class AskedPeriods {

    private final DossierTimeline timeline;
    private final WorkCalendar calendar;
    private final List<Campaign> campaigns;

    AskedPeriods(DossierTimeline timeline, WorkCalendar calendar, List<Campaign> campaigns) {
        this.timeline = timeline;
        this.calendar = calendar;
        this.campaigns = campaigns;
    }

    /** Finds the period of a key, within whose days a duty of it is due. */
    Optional<Period> find(Rule rule, String key) {
        Cadence cadence = rule.cadence();
        if (cadence instanceof Cadence.WithinDays within) {
            return eventDay(within.trigger(), key).map(day -> event(day, within.days(), false));
        } else if (cadence instanceof Cadence.WithinWorkingDays within) {
            return eventDay(within.trigger(), key).map(day -> event(day, within.days(), true));
        } else if (cadence instanceof Cadence.Standing standing) {
            return dayAfter("gap-", key).map(day -> Period.gap(day, day + standing.days()));
        } else if (cadence instanceof Cadence.OnDayOfYear || cadence instanceof Cadence.EachDayOf) {
            return dayAfter("day-", key).map(Period::day);
        } else if (cadence instanceof Cadence.AsAgreed) {
            return measure(key);
        }
        return PeriodKeys.find(rule, key, calendar, campaigns);
    }

    private Period event(int day, int days, boolean working) {
        int asked = EventDuties.askedOn(timeline, day);
        boolean known = timeline.contains(asked) && asked <= Days.epoch(calendar.lastDay());
        return Period.event("", day, known ? EventDuties.lastDay(calendar, asked, days, working) : day);
    }

    private Optional<Integer> eventDay(Trigger trigger, String key) {
        if (trigger == Trigger.ADMISSION || trigger == Trigger.DISCHARGE) {
            return timeline.hospital().runs().stream()
                    .filter(run -> key.equals("event-" + run.admission().id()))
                    .map(trigger == Trigger.ADMISSION ? HospitalRuns.Run::from : HospitalRuns.Run::end)
                    .filter(day -> day < Days.NEVER)
                    .findFirst();
        } else if (trigger == Trigger.CLASS_CHANGE) {
            return dayAfter("event-class-", key).filter(this::isClassChange);
        }
        return timeline.dossier().events().stream()
                .filter(trigger::isSetOffBy)
                .filter(event -> key.equals("event-" + event.id()))
                .map(DossierEvent::on)
                .map(Days::epoch)
                .findFirst();
    }

    private boolean isClassChange(int day) {
        ClassTimeline classes = timeline.classes();
        return classes.on(day - 1)
                .livingClass()
                .flatMap(before -> classes.on(day).livingClass().filter(after -> after != before))
                .isPresent();
    }

    private static Optional<Integer> dayAfter(String prefix, String key) {
        try {
            return key.startsWith(prefix)
                    ? Optional.of(Days.epoch(LocalDate.parse(key.substring(prefix.length()))))
                    : Optional.empty();
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private Optional<Period> measure(String key) {
        for (int i = 0; i < timeline.size(); i++) {
            for (Measure measure : timeline.situation(i).facts().measures()) {
                String prefix = measure.id() + "-";
                Optional<Period> period = key.startsWith(prefix)
                        ? PeriodKeys.ofUnit(measure.every(), key.substring(prefix.length()), measure.id())
                        : Optional.empty();
                if (period.isPresent()) {
                    return period;
                }
            }
        }
        return Optional.empty();
    }
}
