package org.leling.core.obligation;

import org.leling.core.dossier.Days;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Rule;
import org.leling.core.policy.RuleLine;

/**
 * Standing duties: each runs from the first day on which the rule applies and the thing is not in place, on the terms
 * of the version in force on that day.
 */
final class StandingDuties {

    private StandingDuties() {}

    static void of(LineDays days, RuleLine.Version version, Cadence.Standing standing, DutySink sink) {
        Rule rule = version.rule();
        DossierTimeline timeline = sink.timeline();
        DaySpans gaps = days.gaps();
        for (int gap = 0; gap < gaps.size(); gap++) {
            int first = gaps.first(gap);
            if (!version.isInForceOn(first)) {
                continue;
            }
            int last = first + standing.days();
            int due = sink.moved(rule, rule.party(), rule.action(), last, first);
            int after = gaps.last(gap) + 1;
            boolean goesOn = after > sink.lastLookedAt();
            boolean inPlace = !goesOn && days.applies().contains(after);
            boolean ceased = !goesOn && !inPlace;
            if (timeline.diedBefore(last) || (ceased && after <= due)) {
                continue;
            }
            sink.addStanding(rule, Period.gap(first, last), due, inPlace ? after : Days.NEVER);
        }
    }
}
