package org.leling.dossier.claim.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.claim.Amounts;
import org.leling.dossier.claim.Claim;
import org.leling.dossier.claim.ClaimFigures;
import org.leling.dossier.claim.ClaimQuery;
import org.leling.dossier.claim.ClaimState;
import org.leling.dossier.claim.PartKind;
import org.leling.kit.database.Sql;

/** Keeps claims, under the scope of whoever asks. */
@Singleton
public class ClaimStore {

    /** Lists are counted up to here. */
    private static final int COUNTED = 10_000;

    private static final String SELECT = "select c.*, coalesce((select max(s.on_day) from claim_step s"
            + " where s.claim_id = c.id), c.handed_in_on) as last_on from claim c";

    private final Sql sql;

    ClaimStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A claim in a list.
     *
     * @param position where the list goes on from
     */
    public record Listed(long position, Claim claim) {}

    /** Keeps new claims; gives those that were not there yet. */
    public List<Claim> insert(List<Claim> claims) {
        int[] inserted = sql.updateEach(
                "insert into claim(id, dossier_id, event, handed_in_on, source, state, unit, living_class, total, advanced)"
                        + " values (?,?,?,?,?,?,?,?,?,?) on conflict (dossier_id, event) do nothing",
                claims.stream()
                        .map(claim -> new @Nullable Object[] {
                            claim.id(),
                            claim.dossier(),
                            claim.event(),
                            claim.handedInOn(),
                            claim.source(),
                            claim.state(),
                            claim.unit(),
                            claim.livingClass(),
                            known(claim.amounts().total()),
                            known(claim.amounts().advanced())
                        })
                        .toList());
        List<Claim> fresh = new ArrayList<>();
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i] == 1) {
                fresh.add(claims.get(i));
                keepParts(claims.get(i));
            }
        }
        return fresh;
    }

    private void keepParts(Claim claim) {
        List<Amounts.Part> parts = claim.amounts().parts();
        for (int i = 0; i < parts.size(); i++) {
            sql.update(
                    "insert into claim_part(claim_id, dossier_id, version, number, kind, amount) values (?,?,?,?,?,?)",
                    claim.id(),
                    claim.dossier(),
                    claim.version(),
                    i + 1,
                    parts.get(i).kind(),
                    parts.get(i).amount());
        }
    }

    private static @Nullable Long known(long amount) {
        return amount == Amounts.UNKNOWN ? null : amount;
    }

    /** Keeps a claim as it is after a step; its parts are kept with each version that has any. */
    public void update(Claim claim) {
        sql.update(
                "update claim set state = ?, version = ?, total = ?, advanced = ?, reimbursed = ?, paid_on = ?,"
                        + " closed_on = ? where id = ?",
                claim.state(),
                claim.version(),
                known(claim.amounts().total()),
                known(claim.amounts().advanced()),
                known(claim.amounts().reimbursed()),
                claim.paidOn(),
                claim.closedOn(),
                claim.id());
        keepParts(claim);
    }

    /** Finds a claim with its parts. */
    public Optional<Claim> find(String id) {
        return withParts(sql.list(SELECT + " where c.id = ?", ClaimStore::claim, id)).stream()
                .findFirst();
    }

    /** Finds a claim with its parts and keeps others from changing it until the transaction ends. */
    public Optional<Claim> lock(String id) {
        return sql.find("select 1 from claim where id = ? for update", row -> row.getInt(1), id)
                .flatMap(locked -> find(id));
    }

    /** Finds the claim that an event began, and keeps others from changing it. */
    public Optional<Claim> lockByEvent(String dossier, String event) {
        return sql.find(
                        "select id from claim where dossier_id = ? and event = ? for update",
                        row -> row.getString(1),
                        dossier,
                        event)
                .flatMap(this::find);
    }

    private List<Claim> withParts(List<Claim> claims) {
        Map<String, List<Amounts.Part>> parts = new LinkedHashMap<>();
        sql.list(
                "select p.claim_id, p.kind, p.amount from claim_part p"
                        + " join claim c on c.id = p.claim_id and c.version = p.version"
                        + " where p.claim_id = any(?) order by p.number",
                row -> parts.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(new Amounts.Part(PartKind.valueOf(row.getString(2)), row.getLong(3))),
                claims.stream().map(Claim::id).toList());
        return claims.stream()
                .map(claim -> with(claim, parts.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    private static Claim with(Claim claim, List<Amounts.Part> parts) {
        Amounts amounts = claim.amounts();
        return new Claim(
                claim.id(),
                claim.dossier(),
                claim.event(),
                claim.handedInOn(),
                claim.source(),
                claim.state(),
                claim.version(),
                claim.unit(),
                claim.livingClass(),
                new Amounts(amounts.total(), amounts.advanced(), amounts.reimbursed(), parts),
                claim.paidOn(),
                claim.closedOn(),
                claim.lastOn());
    }

    /** Lists a person's claims, the newest first. */
    public List<Claim> listOf(String dossier) {
        return withParts(sql.list(
                SELECT + " where c.dossier_id = ? order by c.handed_in_on desc, c.position desc",
                ClaimStore::claim,
                dossier));
    }

    /** Lists claims; one more than the limit where there is more. */
    public List<Listed> list(ClaimQuery query) {
        List<Object> arguments = new ArrayList<>();
        String where = where(query, arguments);
        arguments.add(query.after());
        arguments.add(query.limit() + 1);
        return sql.list(
                SELECT + where + " and c.position > ? order by c.position limit ?",
                row -> new Listed(row.getLong("position"), claim(row)),
                arguments.toArray());
    }

    /** Counts what a list would hold, up to 10,000. */
    public int count(ClaimQuery query) {
        List<Object> arguments = new ArrayList<>();
        String where = where(query, arguments);
        arguments.add(COUNTED);
        return sql.get(
                "select count(*) from (select from claim c" + where + " limit ?) found",
                row -> row.getInt(1),
                arguments.toArray());
    }

    private static String where(ClaimQuery query, List<Object> arguments) {
        StringBuilder where = new StringBuilder(" where true");
        ClaimState state = query.state();
        add(where, arguments, "c.dossier_id = ?", query.dossier());
        add(where, arguments, "c.unit = ?", query.unit());
        add(where, arguments, "c.state = ?", state == null ? "" : state.name());
        if (query.open()) {
            where.append(" and c.closed_on is null");
        }
        return where.toString();
    }

    private static void add(StringBuilder where, List<Object> arguments, String condition, String value) {
        if (!value.isEmpty()) {
            where.append(" and ").append(condition);
            arguments.add(value);
        }
    }

    /**
     * Figures of the claims paid in a period, by group, and of those open on its last day.
     *
     * <p>The median and the 90 % are the smallest value that occurs of which at least half, or nine tenths, of the values
     * are no greater: {@code percentile_disc}.
     *
     * @param column the claim's column by which is grouped; an empty text for all in one
     */
    public List<ClaimFigures.Line> figures(LocalDate from, LocalDate to, String column) {
        String key = column.isEmpty() ? "''" : "c." + column;
        return sql.list(
                "select " + key + " as key, count(*) filter (where paid) as paid,"
                        + " percentile_disc(0.5) within group (order by days) filter (where paid) as days_half,"
                        + " percentile_disc(0.9) within group (order by days) filter (where paid) as days_most,"
                        + " coalesce(sum(c.advanced) filter (where paid), 0) as advanced,"
                        + " percentile_disc(0.5) within group (order by c.advanced) filter (where paid) as advanced_half,"
                        + " percentile_disc(0.9) within group (order by c.advanced) filter (where paid) as advanced_most,"
                        + " coalesce(sum(c.reimbursed) filter (where paid), 0) as reimbursed,"
                        + " count(*) filter (where waiting) as waiting,"
                        + " coalesce(sum(c.advanced) filter (where waiting), 0) as outstanding"
                        + " from (select *, paid_on - handed_in_on as days, coalesce(paid_on between ? and ?, false) as paid,"
                        + " (handed_in_on <= ? and (closed_on is null or closed_on > ?)) as waiting from claim) c"
                        + " where paid or waiting group by 1 order by 1",
                row -> new ClaimFigures.Line(
                        row.getString("key"),
                        "",
                        row.getInt("paid"),
                        row.getObject("days_half", Integer.class),
                        row.getObject("days_most", Integer.class),
                        row.getLong("advanced"),
                        row.getObject("advanced_half", Long.class),
                        row.getObject("advanced_most", Long.class),
                        row.getLong("reimbursed"),
                        row.getInt("waiting"),
                        row.getLong("outstanding")),
                from,
                to,
                to,
                to);
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getString("id"),
                row.getString("dossier_id"),
                row.getString("event"),
                Objects.requireNonNull(Sql.day(row, "handed_in_on")),
                row.getString("source"),
                ClaimState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("unit"),
                row.getString("living_class"),
                new Amounts(amount(row, "total"), amount(row, "advanced"), amount(row, "reimbursed"), List.of()),
                Sql.day(row, "paid_on"),
                Sql.day(row, "closed_on"),
                Objects.requireNonNull(Sql.day(row, "last_on")));
    }

    private static long amount(ResultSet row, String column) throws SQLException {
        long amount = row.getLong(column);
        return row.wasNull() ? Amounts.UNKNOWN : amount;
    }
}
