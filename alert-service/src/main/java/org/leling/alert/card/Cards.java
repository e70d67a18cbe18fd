package org.leling.alert.card;

import java.util.Collection;
import java.util.Map;

/** Where the emergency cards are kept. */
public interface Cards {

    /** Gives this person's card, or {@link Card#UNKNOWN}. */
    Card get(String dossier);

    /** Gives the cards of those for whom there are any. */
    Map<String, Card> list(Collection<String> dossiers);

    /**
     * A person's card as a version of the dossier tells it.
     *
     * @param dossier whose
     */
    record Told(String dossier, long version, Card card) {}

    /** Keeps one card of each person, unless a newer version of it is kept already. */
    void putAll(Collection<Told> cards);
}
