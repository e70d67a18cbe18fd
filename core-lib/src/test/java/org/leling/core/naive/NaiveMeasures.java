package org.leling.core.naive;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.leling.core.dossier.Measure;
import org.leling.core.policy.Rule;

/** Duties of the measures agreed with the person. */
final class NaiveMeasures {

    private final NaivePerson person;
    private final NaiveRows rows;

    NaiveMeasures(NaivePerson person, NaiveRows rows) {
        this.person = person;
        this.rows = rows;
    }

    private Measure running(String id, LocalDate day) {
        if (!person.exists(day)) {
            return null;
        }
        return person.dossier().factsOn(day).measures().stream()
                .filter(measure -> measure.id().equals(id) && measure.runsOn(day))
                .findFirst()
                .orElse(null);
    }

    void measures(Rule rule) {
        Set<String> ids = new LinkedHashSet<>();
        for (LocalDate day = person.first(); !day.isAfter(person.end()); day = day.plusDays(1)) {
            person.dossier().factsOn(day).measures().forEach(measure -> ids.add(measure.id()));
        }
        for (String id : ids) {
            for (LocalDate day = person.first(); !day.isAfter(person.end()); day = day.plusDays(1)) {
                Measure terms = running(id, day);
                if (terms != null && NaiveCalendar.isLastDay(terms.every(), day)) {
                    rows.periodic(
                            rule,
                            terms.party(),
                            terms.action(),
                            id + "-" + NaiveCalendar.key(terms.every(), day),
                            NaiveCalendar.begin(terms.every(), day),
                            day,
                            d -> running(id, NaiveCalendar.day(d)) != null);
                }
            }
        }
    }
}
