package org.leling.schedule.plan.client;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leling.core.exchange.CaseReader;
import org.leling.core.policy.Campaign;
import org.leling.kit.feed.FeedEvent;
import org.leling.kit.feed.FeedHandler;
import org.leling.schedule.plan.PersonNews;
import org.leling.schedule.plan.PlanRoll;
import org.leling.schedule.plan.Planner;
import org.leling.schedule.plan.PlannerStore;

/** Follows dossier-service's feed: planning facts without identity, and the campaigns that the bureau declares. */
@Singleton
final class DossierFeed implements FeedHandler {

    /** The feed's name, the cursor's key. */
    static final String NAME = "dossier";

    private static final Set<String> LEVELS = Set.of("HIGH", "RAISED", "NORMAL");

    private final URI source;
    private final Planner planner;
    private final PlannerStore store;
    private final PlanRoll roll;

    DossierFeed(@Value("${leling.dossier.url}") URI dossiers, Planner planner, PlannerStore store, PlanRoll roll) {
        this.source = dossiers.resolve("/changes");
        this.planner = planner;
        this.store = store;
        this.roll = roll;
    }

    @Override
    public String feed() {
        return NAME;
    }

    @Override
    public URI source() {
        return source;
    }

    /**
     * Plans each person once, with the last of their changes. Campaigns are taken first and everybody made due last: then
     * whoever is planned in between knows the campaigns, and no row of the roll is held while people are waited for.
     */
    @Override
    public void apply(List<FeedEvent> events) {
        List<FeedEvent> campaigns =
                events.stream().filter(event -> event.kind().equals("CAMPAIGN")).toList();
        campaigns.forEach(event -> take(object(event.item(), "campaign")));
        List<PersonNews> news = events.stream()
                .filter(event ->
                        !event.kind().equals("CAMPAIGN") && event.item().get("planning") != null)
                .map(DossierFeed::news)
                .toList();
        if (!news.isEmpty()) {
            planner.takeAll(news);
            roll.includeAll(news.stream().map(PersonNews::dossier).distinct().toList());
        }
        if (!campaigns.isEmpty()) {
            roll.everybodyNow();
        }
    }

    private void take(Map<String, Object> told) {
        Map<String, Object> campaign = new LinkedHashMap<>(told);
        Object withdrawn = campaign.remove("withdrawn");
        Campaign read = CaseReader.readCampaign(campaign).get();
        if (Boolean.TRUE.equals(withdrawn)) {
            store.remove(read.id());
        } else {
            store.upsert(read);
        }
    }

    private static PersonNews news(FeedEvent event) {
        Map<String, Object> planning = object(event.item(), "planning");
        String level = event.item().get("attention") instanceof Map<?, ?> attention
                ? String.valueOf(attention.get("level"))
                : "NORMAL";
        return new PersonNews(
                event.dossierId(),
                event.version(),
                planning,
                event.item().get("unit") instanceof String unit ? unit : "",
                planning.get("managingUnitDivision") instanceof String division ? division : "",
                LEVELS.contains(level) ? level : "NORMAL");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> item, String key) {
        if (item.get(key) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException(key + ": an item of the feed has none");
    }
}
