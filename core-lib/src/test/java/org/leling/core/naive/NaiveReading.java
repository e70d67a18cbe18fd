package org.leling.core.naive;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.leling.core.calendar.WorkCalendar;
import org.leling.core.dossier.Dossier;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.PolicySet;
import org.leling.core.policy.Rule;

/**
 * Reads the semantics day by day, as slowly and plainly as they are written: no stretches, no runs, no indexes. It
 * shares with the engine only the rules, the calendar's answers and the decision of one day whose facts are complete.
 */
final class NaiveReading {

    private final PolicySet policy;
    private final NaiveRows rows;
    private final NaivePeriods periods;
    private final NaiveMeasures measures;
    private final NaiveSingleDays singleDays;
    private final NaiveEvents events;
    private final NaiveSpells spells;

    NaiveReading(PolicySet policy, WorkCalendar calendar, Dossier dossier, List<Campaign> campaigns, LocalDate end) {
        this.policy = policy;
        NaivePerson person = new NaivePerson(dossier, end);
        rows = new NaiveRows(person, calendar);
        periods = new NaivePeriods(person, rows, calendar);
        measures = new NaiveMeasures(person, rows);
        singleDays = new NaiveSingleDays(person, rows, campaigns);
        events = new NaiveEvents(person, rows, calendar);
        spells = new NaiveSpells(person, rows, campaigns);
    }

    /** Gives the rows whose due day lies from {@code from} to {@code to}, ordered. */
    List<String> rows(LocalDate from, LocalDate to) {
        for (Rule rule : policy.rules()) {
            read(rule);
        }
        return rows.all().stream()
                .filter(row -> row.compareTo(from.toString()) >= 0
                        && row.substring(0, 10).compareTo(to.toString()) <= 0)
                .sorted(Comparator.comparing((String row) -> row.split(",")[0])
                        .thenComparing(row -> row.split(",")[1])
                        .thenComparing(row -> row.split(",")[2]))
                .toList();
    }

    private void read(Rule rule) {
        Cadence cadence = rule.cadence();
        if (cadence instanceof Cadence.Each each) {
            periods.each(rule, each);
        } else if (cadence instanceof Cadence.TimesEach times) {
            periods.parts(rule, times);
        } else if (cadence instanceof Cadence.EachYearIn in) {
            periods.eachYearIn(rule, in);
        } else if (cadence instanceof Cadence.OnDayOfYear || cadence instanceof Cadence.EachDayOf) {
            singleDays.days(rule);
        } else if (cadence instanceof Cadence.BeforeSpringFestival || cadence instanceof Cadence.HotSeason) {
            periods.seasons(rule);
        } else if (cadence instanceof Cadence.WithinDays within) {
            events.events(rule, within.trigger(), within.days(), false);
        } else if (cadence instanceof Cadence.WithinWorkingDays within) {
            events.events(rule, within.trigger(), within.days(), true);
        } else if (cadence instanceof Cadence.CampaignDates dates) {
            spells.campaigns(rule, dates);
        } else if (cadence instanceof Cadence.Standing standing) {
            spells.standing(rule, standing);
        } else {
            measures.measures(rule);
        }
    }
}
