package org.leling.dossier.search.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.leling.dossier.record.db.NameTokens;
import org.leling.dossier.search.Hit;
import org.leling.dossier.search.Query;
import org.leling.kit.database.Sql;
import org.leling.kit.token.Caller;

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
        return list("", query, DossierSearch::hit);
    }

    /** Gives, line by line, how the database would go about a search. */
    public List<String> explain(Query query) {
        return list("explain ", query, row -> row.getString(1));
    }

    private <R> List<R> list(String before, Query query, Sql.Row<R> mapper) {
        boolean asksOfPeople = query.openNeed() || !query.text().isEmpty();
        if (asksOfPeople && !Caller.getCurrent().seesEveryone()) {
            planOnce();
        }
        Conditions conditions = conditions(query);
        conditions.add("position > ?", query.after());
        return sql.list(
                before + "select dossier_id, position, version, unit, community, division, living_class, attention"
                        + " from dossier d" + conditions.where() + " order by position limit ?",
                mapper,
                conditions.arguments(query.limit() + 1));
    }

    /** Counts what is found, up to 10,000. */
    public int count(Query query) {
        Conditions conditions = conditions(query);
        return sql.get(
                "select count(*) from (select from dossier d" + conditions.where() + " limit ?) found",
                row -> row.getInt(1),
                conditions.arguments(COUNTED));
    }

    private Conditions conditions(Query query) {
        Conditions conditions = whom(query);
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
        boolean asksOfTheLiving = query.openNeed()
                || !query.livingClass().isEmpty()
                || !query.attention().isEmpty();
        if (asksOfTheLiving && !query.dead()) {
            conditions.add("not died");
        }
        if (query.byIds()) {
            conditions.add("dossier_id = any(?)", query.ids());
        }
        return conditions;
    }

    /** Begins with whom the caller may see, and with what is asked of them that a dossier's row does not tell. */
    private Conditions whom(Query query) {
        boolean seesEveryone = Caller.getCurrent().seesEveryone();
        String person = seesEveryone ? "d.dossier_id" : "s.dossier_id";
        Conditions asked = Conditions.none();
        if (query.openNeed()) {
            asked.add("exists (select from need n where n.dossier_id = " + person + " and n.closed_on is null)");
        }
        if (!query.text().isEmpty()) {
            addName(asked, person, query.text());
        }
        if (seesEveryone) {
            return asked;
        }
        return asked.isEmpty() ? Conditions.withinScope() : Conditions.withinScope(asked);
    }

    private void addName(Conditions asked, String person, String text) {
        List<String> beginnings = names.beginnings(text);
        if (beginnings.isEmpty()) {
            asked.add("false");
        }
        for (String beginning : beginnings) {
            asked.add(
                    "exists (select from name_token t where t.dossier_id = " + person
                            + " and t.token >= ? and t.token < ?)",
                    beginning,
                    beginning + AFTER_ALL_DIGITS);
        }
    }

    /**
     * Lets the rest of the transaction do with plans that were made for any argument: where people are looked for within a
     * scope there is one good plan, and to make it anew takes as long as to carry it out.
     */
    private void planOnce() {
        sql.list("select set_config('plan_cache_mode', 'force_generic_plan', true)", row -> row.getString(1));
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
}
