package org.leling.core.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leling.core.calendar.WorkCalendar;
import org.leling.core.dossier.DossierEvent;
import org.leling.core.dossier.HospitalStay;
import org.leling.core.dossier.LivingClass;
import org.leling.core.policy.Rule;
import org.leling.core.policy.Trigger;

/** Duties within some days, or working days, of an event. */
final class NaiveEvents {

    private final NaivePerson person;
    private final NaiveRows rows;
    private final WorkCalendar calendar;

    NaiveEvents(NaivePerson person, NaiveRows rows, WorkCalendar calendar) {
        this.person = person;
        this.rows = rows;
        this.calendar = calendar;
    }

    void events(Rule rule, Trigger trigger, int days, boolean working) {
        Map<String, LocalDate> happened = new TreeMap<>();
        if (trigger == Trigger.ADMISSION || trigger == Trigger.DISCHARGE) {
            List<HospitalStay> stays = new ArrayList<>(person.dossier().hospital());
            stays.sort(Comparator.comparing(HospitalStay::admitted));
            LocalDate until = null;
            String first = "";
            for (HospitalStay stay : stays) {
                if (until == null || !stay.admitted().isBefore(until.plusDays(3))) {
                    first = stay.id();
                    happened.put(first, stay.admitted());
                }
                LocalDate out = stay.discharged().orElse(LocalDate.of(2200, 1, 1));
                until = until == null || out.isAfter(until) ? out : until;
                if (trigger == Trigger.DISCHARGE) {
                    happened.put(first, until);
                }
            }
        } else if (trigger == Trigger.CLASS_CHANGE) {
            for (LocalDate day = person.first(); !day.isAfter(person.end()); day = day.plusDays(1)) {
                LivingClass before = person.classOn(day.minusDays(1));
                if (before != null && person.classOn(day) != null && before != person.classOn(day)) {
                    happened.put("class-" + day, day);
                }
            }
        } else {
            for (DossierEvent event : person.dossier().events()) {
                if (event.kind().name().equals(trigger.name())) {
                    happened.put(event.id(), event.on());
                }
            }
        }
        happened.forEach((id, on) -> event(rule, id, on, days, working));
    }

    private void event(Rule rule, String id, LocalDate on, int days, boolean working) {
        if (!person.exists(on)) {
            return;
        }
        LocalDate asked = on;
        while (person.classOn(asked) == null) {
            asked = asked.plusDays(1);
            if (asked.isAfter(person.end()) || !person.alive(asked)) {
                return;
            }
        }
        if (!person.applies(rule, asked)) {
            return;
        }
        LocalDate last = asked;
        for (int left = days; left > 0; ) {
            last = last.plusDays(1);
            if (!working || calendar.isWorkingDay(last)) {
                left--;
            }
        }
        if (person.alive(last) || rule.id().startsWith("reimbursement.")) {
            rows.unmoved(rule, rule.party(), rule.action(), "event-" + id, on, last, last);
        }
    }
}
