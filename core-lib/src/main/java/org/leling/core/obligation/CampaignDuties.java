package org.leling.core.obligation;

import java.util.List;
import org.leling.core.dossier.Days;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.RuleLine;

/**
 * Duties within the dates of a campaign: owed by who applies on its first day, or comes under the rule later with
 * enough days left.
 */
final class CampaignDuties {

    private CampaignDuties() {}

    static void of(
            LineDays days,
            RuleLine.Version version,
            Cadence.CampaignDates dates,
            List<Campaign> campaigns,
            DutySink sink) {
        DaySpans spans = days.applies();
        for (Campaign campaign : campaigns) {
            if (campaign.kind() != dates.kind()
                    || !campaign.covers(sink.timeline().dossier().managingUnitDivision())) {
                continue;
            }
            int first = Days.epoch(campaign.from());
            int last = Days.epoch(campaign.to());
            int joined = spans.nextIn(first);
            boolean inTime = joined == first || (joined <= last && last - joined + 1 >= dates.leastLeft());
            if (inTime && version.isInForceOn(last) && !sink.timeline().diedBefore(last)) {
                sink.add(version.rule(), Period.campaign(campaign.id(), first, last), joined);
            }
        }
    }
}
