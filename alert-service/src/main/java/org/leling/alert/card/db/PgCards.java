package org.leling.alert.card.db;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leling.alert.card.Card;
import org.leling.alert.card.CardJson;
import org.leling.alert.card.Cards;
import org.leling.alert.person.Seals;
import org.leling.kit.database.Sql;

/** The cards' table; each is sealed whole. */
@Singleton
final class PgCards implements Cards {

    private final Sql sql;
    private final Seals seals;
    private final CardJson json;

    PgCards(Sql sql, Seals seals, CardJson json) {
        this.sql = sql;
        this.seals = seals;
        this.json = json;
    }

    @Override
    public Card get(String dossier) {
        return sql.find("select card_enc from card where dossier_id = ?", row -> row.getString(1), dossier)
                .map(text -> read(seals.open(dossier, "card", text)))
                .orElse(Card.UNKNOWN);
    }

    @Override
    public Map<String, Card> list(Collection<String> dossiers) {
        Map<String, Card> cards = new LinkedHashMap<>();
        sql.list(
                        "select dossier_id, card_enc from card where dossier_id = any(?)",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        dossiers)
                .forEach(row -> cards.put(row.getKey(), read(seals.open(row.getKey(), "card", row.getValue()))));
        return cards;
    }

    @Override
    public void putAll(Collection<Told> told) {
        seals.prepare(told.stream().map(Told::dossier).toList());
        sql.update(
                "insert into card(dossier_id, version, card_enc) select d, v::bigint, c from unnest(?, ?, ?) as x(d, v, c)"
                        + " on conflict (dossier_id) do update"
                        + " set version = excluded.version, card_enc = excluded.card_enc"
                        + " where card.version <= excluded.version",
                told.stream().map(Told::dossier).toList(),
                told.stream().map(Told::version).toList(),
                told.stream()
                        .map(each -> seals.seal(each.dossier(), "card", json.write(each.card())))
                        .toList());
    }

    private Card read(String opened) {
        return opened.isEmpty() ? Card.UNKNOWN : json.read(opened);
    }
}
