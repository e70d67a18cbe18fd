package org.leling.dossier.search.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.leling.dossier.record.db.NameTokens;
import org.leling.dossier.search.Hit;
import org.leling.dossier.search.Query;
import org.leling.kit.database.Sql;

/** Finds dossiers within the caller's scope, in the order in which they were made. */
@Singleton
public class DossierSearch {

    /** Lists are counted up to here. */
    private static final int COUNTED = 10_000;

    /** Greater than every character of a token, so that a prefix is the range from itself to itself and this. */
    private static final String AFTER_ALL_DIGITS = "~";

    private final Sql sql;
    private final NameTokens names;

    DossierSearch(Sql sql, NameTokens names) {
        this.sql = sql;
        this.names = names;
    }

    /** Gives one more than the limit where there is more. */
    public List<Hit> list(Query query) {
        Conditions conditions = conditions(query);
        conditions.add("position > ?", query.after());
        conditions.arguments.add(query.limit() + 1);
        return sql.list(
                "select dossier_id, position, version, unit, community, division, living_class, attention from dossier"
                        + conditions.where() + " order by position limit ?",
                DossierSearch::hit,
                conditions.arguments.toArray());
    }

    /** Counts what is found, up to 10,000. */
    public int count(Query query) {
        Conditions conditions = conditions(query);
        conditions.arguments.add(COUNTED);
        return sql.get(
                "select count(*) from (select from dossier" + conditions.where() + " limit ?) found",
                row -> row.getInt(1),
                conditions.arguments.toArray());
    }

    private Conditions conditions(Query query) {
        Conditions conditions = new Conditions();
        conditions.addUnlessEmpty("id_index = ?", query.idIndex());
        conditions.addUnlessEmpty("living_class = ?", query.livingClass());
        conditions.addUnlessEmpty("unit = ?", query.unit());
        conditions.addUnlessEmpty("community = ?", query.community());
        conditions.addUnlessEmpty("attention = ?", query.attention());
        if (!query.division().isEmpty()) {
            String inside = query.division().replaceFirst("(0000|00)$", "");
            conditions.add("division >= ?", inside);
            conditions.add("division < ?", inside + ":");
        }
        if (!query.text().isEmpty()) {
            String token = names.token(query.text());
            conditions.add(
                    "dossier_id in (select dossier_id from name_token where token >= ? and token < ?)",
                    token,
                    token + AFTER_ALL_DIGITS);
        }
        if (query.byIds()) {
            conditions.add("dossier_id = any(?)", query.ids());
        }
        return conditions;
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                row.getString("dossier_id"),
                row.getLong("position"),
                row.getInt("version"),
                row.getString("unit"),
                row.getString("community"),
                row.getString("division"),
                row.getString("living_class"),
                row.getString("attention"));
    }

    private static final class Conditions {
        private final List<String> texts = new ArrayList<>();
        private final List<Object> arguments = new ArrayList<>();

        void add(String condition, Object... values) {
            texts.add(condition);
            arguments.addAll(List.of(values));
        }

        void addUnlessEmpty(String condition, String value) {
            if (!value.isEmpty()) {
                add(condition, value);
            }
        }

        String where() {
            return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
        }
    }
}
