package org.leling.alert.card.client;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import org.leling.alert.card.CardJson;
import org.leling.alert.card.Cards;
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

    /** Items that are no person's, such as a campaign, bring no card. */
    @Override
    public void apply(FeedEvent event) {
        if (!event.dossierId().isEmpty() && event.item().get("card") instanceof Map<?, ?> card) {
            cards.put(event.dossierId(), event.version(), CardJson.read(card));
        }
    }
}
