package org.leling.core.obligation;

import java.util.List;
import java.util.TreeSet;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.Rule;
import org.leling.core.policy.RuleLine;
import org.leling.core.policy.Situation;

/** Duties of a single day: owed on each day that is meant and on which the rule applies; the day never moves. */
final class DayDuties {

    private DayDuties() {}

    static void yearly(RuleLine.Version version, Cadence.OnDayOfYear cadence, DutySink sink) {
        Rule rule = version.rule();
        DossierTimeline timeline = sink.timeline();
        for (int i = 0; i < timeline.size(); i++) {
            int begin = Math.max(Math.max(timeline.start(i), version.from()), sink.from());
            int end = Math.min(Math.min(timeline.end(i), version.until()), sink.to());
            if (begin <= end && timeline.appliesOn(rule, begin)) {
                cadence.day()
                        .in(timeline.situation(i))
                        .between(begin, end)
                        .forEach(day -> sink.add(rule, Period.day(day), day));
            }
        }
    }

    /** One duty a day, however many of the campaigns cover it. */
    static void each(RuleLine.Version version, Cadence.EachDayOf cadence, List<Campaign> campaigns, DutySink sink) {
        DossierTimeline timeline = sink.timeline();
        TreeSet<Integer> days = new TreeSet<>();
        for (Campaign campaign : campaigns) {
            int begin = Math.max(Math.max(Days.epoch(campaign.from()), version.from()), sink.from());
            int end = Math.min(Math.min(Days.epoch(campaign.to()), version.until()), sink.to());
            for (int day = begin; day <= end; day++) {
                if (timeline.contains(day) && covers(campaign, cadence, timeline.situationOn(day))) {
                    days.add(day);
                }
            }
        }
        for (int day : days) {
            if (timeline.appliesOn(version.rule(), day)) {
                sink.add(version.rule(), Period.day(day), day);
            }
        }
    }

    /** Says whether a day is one that the cadence means for a person, whether or not the rule applies. */
    static boolean means(Cadence cadence, Situation situation, List<Campaign> campaigns, int day) {
        if (cadence instanceof Cadence.OnDayOfYear yearly) {
            return !yearly.day().in(situation).between(day, day).isEmpty();
        }
        return cadence instanceof Cadence.EachDayOf each
                && campaigns.stream()
                        .anyMatch(campaign -> Days.epoch(campaign.from()) <= day
                                && day <= Days.epoch(campaign.to())
                                && covers(campaign, each, situation));
    }

    /** A warning reaches people where they live; of whom only a wider place is known, they are reached too. */
    private static boolean covers(Campaign campaign, Cadence.EachDayOf cadence, Situation situation) {
        if (!cadence.kinds().contains(campaign.kind())) {
            return false;
        }
        Dossier dossier = situation.dossier();
        Division place = situation.facts().residence().division().orElse(dossier.managingUnitDivision());
        return campaign.covers(place) || campaign.divisions().stream().anyMatch(place::contains);
    }
}
