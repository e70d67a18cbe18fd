package org.leling.dossier.measure.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.measure.Measure;
import org.leling.dossier.measure.MeasureQuery;
import org.leling.dossier.measure.MeasureState;
import org.leling.dossier.search.db.Conditions;
import org.leling.kit.database.Sql;

/** Keeps which measures hold: derived from the dossiers, without any of their words. */
@Singleton
public class MeasureStore {

    private static final int COUNTED = 10_000;
    private static final String FROM = " from measure m join dossier d using (dossier_id)";

    private final Sql sql;

    MeasureStore(Sql sql) {
        this.sql = sql;
    }

    /** Replaces what is known of these dossiers. */
    public void replace(Map<String, List<Measure>> byDossier) {
        List<@Nullable Object[]> ids = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        byDossier.forEach((dossier, measures) -> {
            ids.add(new Object[] {dossier});
            measures.forEach(each -> rows.add(new @Nullable Object[] {
                dossier,
                each.item(),
                each.from(),
                each.action(),
                each.party(),
                each.every(),
                each.state(),
                each.need(),
                each.agreedOn(),
                each.reviewOn(),
                each.reviewedOn(),
                each.place().review()
            }));
        });
        sql.eachLater("delete from measure where dossier_id = ?", ids);
        sql.eachLater(
                "insert into measure(dossier_id, item, from_day, action, party, every, state, need, agreed_on, review_on,"
                        + " reviewed_on, review_place) values (?,?,?,?,?,?,?,?,?,?,?,?)",
                rows);
    }

    /** Lists measures within the scope by the day of their review; one more than the limit where there is more. */
    public List<Measure> list(MeasureQuery query) {
        Conditions conditions = conditions(query);
        MeasureQuery.Place after = query.after();
        if (after != null) {
            conditions.add(
                    "(m.review_place, m.dossier_id, m.item) > (?, ?, ?)",
                    after.review(),
                    after.dossier(),
                    after.item());
        }
        return sql.list(
                "select m.*" + FROM + conditions.where() + " order by m.review_place, m.dossier_id, m.item limit ?",
                MeasureStore::measure,
                conditions.arguments(query.limit() + 1));
    }

    /** Counts what a list would hold, up to 10,000. */
    public int count(MeasureQuery query) {
        Conditions conditions = conditions(query);
        return sql.get(
                "select count(*) from (select 1" + FROM + conditions.where() + " limit ?) found",
                row -> row.getInt(1),
                conditions.arguments(COUNTED));
    }

    private static Conditions conditions(MeasureQuery query) {
        Conditions conditions = Conditions.withinScope();
        conditions.addUnlessEmpty("m.dossier_id = ?", query.dossier());
        conditions.addUnlessEmpty("d.unit = ?", query.unit());
        conditions.addUnlessEmpty("m.need = ?", query.need());
        MeasureState state = query.state();
        if (state != null) {
            conditions.add("m.state = ?", state);
        }
        LocalDate due = query.due();
        if (due != null) {
            conditions.add(
                    "m.state = 'AGREED' and m.review_place <= ? and (m.reviewed_on is null or m.reviewed_on < m.review_on)",
                    due);
        }
        return conditions;
    }

    private static Measure measure(ResultSet row) throws SQLException {
        return new Measure(
                row.getString("dossier_id"),
                row.getString("item"),
                Objects.requireNonNull(Sql.day(row, "from_day")),
                row.getString("action"),
                row.getString("party"),
                row.getString("every"),
                MeasureState.valueOf(row.getString("state")),
                row.getString("need"),
                Sql.day(row, "agreed_on"),
                Sql.day(row, "review_on"),
                Sql.day(row, "reviewed_on"));
    }
}
