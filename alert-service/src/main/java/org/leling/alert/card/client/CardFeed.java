package org.leling.alert.card.client;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leling.alert.card.CardJson;
import org.leling.alert.card.Cards;
import org.leling.alert.card.Cards.Told;
import org.leling.kit.feed.FeedEvent;
import org.leling.kit.feed.FeedHandler;

/** Keeps each person's emergency card as dossier-service's feed brings it. */
@Singleton
final class CardFeed implements FeedHandler {

    private final URI source;
    private final Cards cards;

    CardFeed(@Value("${leling.dossier.url}") URI dossiers, Cards cards) {
        this.source = dossiers.resolve("/changes");
        this.cards = cards;
    }

    @Override
    public String feed() {
        return "dossier";
    }

    @Override
    public URI source() {
        return source;
    }

    /** Each person's last card is kept; items that are no person's, such as a campaign, bring none. */
    @Override
    public void apply(List<FeedEvent> events) {
        Map<String, Told> last = new LinkedHashMap<>();
        for (FeedEvent event : events) {
            if (!event.dossierId().isEmpty() && event.item().get("card") instanceof Map<?, ?> card) {
                last.put(event.dossierId(), new Told(event.dossierId(), event.version(), CardJson.read(card)));
            }
        }
        if (!last.isEmpty()) {
            cards.putAll(last.values());
        }
    }
}
