package org.leling.core.naive;

import java.time.LocalDate;
import java.util.List;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.Rule;

/** Duties of campaigns' dates and of the gaps of standing duties. */
final class NaiveSpells {

    private final NaivePerson person;
    private final NaiveRows rows;
    private final List<Campaign> campaigns;

    NaiveSpells(NaivePerson person, NaiveRows rows, List<Campaign> campaigns) {
        this.person = person;
        this.rows = rows;
        this.campaigns = campaigns;
    }

    void campaigns(Rule rule, Cadence.CampaignDates dates) {
        for (Campaign campaign : campaigns) {
            boolean elsewhere = !campaign.divisions().isEmpty()
                    && campaign.divisions().stream()
                            .noneMatch(d -> d.contains(person.dossier().managingUnitDivision()));
            if (campaign.kind() != dates.kind() || elsewhere || !person.alive(campaign.to())) {
                continue;
            }
            LocalDate joined = campaign.from();
            while (!joined.isAfter(campaign.to()) && !person.applies(rule, joined)) {
                joined = joined.plusDays(1);
            }
            boolean enough =
                    joined.equals(campaign.from()) || !joined.plusDays(6).isAfter(campaign.to());
            if (!joined.isAfter(campaign.to()) && enough) {
                rows.row(
                        rule,
                        rule.party(),
                        rule.action(),
                        "campaign-" + campaign.id(),
                        campaign.from(),
                        campaign.to(),
                        joined);
            }
        }
    }

    private boolean isGap(Rule rule, Cadence.Standing standing, LocalDate day) {
        return person.applies(rule, day) && !standing.inPlace().holds(person.situation(day));
    }

    void standing(Rule rule, Cadence.Standing standing) {
        for (LocalDate day = person.first(); !day.isAfter(person.end()); day = day.plusDays(1)) {
            if (!isGap(rule, standing, day) || isGap(rule, standing, day.minusDays(1))) {
                continue;
            }
            LocalDate after = day;
            while (!after.isAfter(person.end()) && isGap(rule, standing, after)) {
                after = after.plusDays(1);
            }
            LocalDate last = day.plusDays(standing.days());
            boolean goesOn = after.isAfter(person.end());
            boolean ceased = !goesOn && !person.applies(rule, after);
            if (person.alive(last) && !(ceased && !after.isAfter(rows.due(rule.party(), rule.action(), last, day)))) {
                rows.row(rule, rule.party(), rule.action(), "gap-" + day, day, last, day);
            }
        }
    }
}
