package org.leling.schedule.plan.db;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.core.dossier.Division;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.obligation.Delivery;
import org.leling.core.obligation.Waiver;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.CampaignKind;
import org.leling.kit.crypto.FieldCodec;
import org.leling.kit.database.Sql;
import org.leling.schedule.plan.Person;
import org.leling.schedule.plan.PersonNews;
import org.leling.schedule.plan.PlannedDuty;
import org.leling.schedule.plan.PlannedDuty.Key;
import org.leling.schedule.plan.PlannerStore;
import org.leling.schedule.tree.JsonTree;

/** The planner's store in PostgreSQL. */
@Singleton
final class SqlPlannerStore implements PlannerStore {

    private static final String PERSON = "select dossier_id, version, planning, unit, division, living_class,"
            + " told_attention, attention, planned_from, planned_to, basis from person where dossier_id = ?";

    private final Sql sql;
    private final FieldCodec codec;

    SqlPlannerStore(Sql sql, FieldCodec codec) {
        this.sql = sql;
        this.codec = codec;
    }

    @Override
    public boolean upsert(PersonNews news) {
        return sql.update(
                        "insert into person(dossier_id, version, planning, unit, division, told_attention)"
                                + " values (?, ?, ?, ?, ?, ?)"
                                + " on conflict (dossier_id) do update set version = excluded.version,"
                                + " planning = excluded.planning, unit = excluded.unit, division = excluded.division,"
                                + " told_attention = excluded.told_attention where person.version <= excluded.version",
                        news.dossier(),
                        news.version(),
                        codec.encrypt(news.dossier(), "planning", JsonTree.write(news.planning())),
                        news.unit(),
                        news.division(),
                        news.attention())
                == 1;
    }

    @Override
    public Optional<Person> findLocked(String dossier) {
        return sql.find(PERSON + " for update", SqlPlannerStore::person, dossier);
    }

    @Override
    public Optional<Person> find(String dossier) {
        return sql.find(PERSON, SqlPlannerStore::person, dossier);
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("dossier_id"),
                row.getLong("version"),
                row.getString("planning"),
                row.getString("unit"),
                row.getString("division"),
                row.getString("living_class"),
                row.getString("told_attention"),
                row.getString("attention"),
                Sql.day(row, "planned_from"),
                Sql.day(row, "planned_to"),
                row.getString("basis"));
    }

    @Override
    public Map<String, Object> openPlanning(Person person) {
        String json = codec.getClear(person.dossier(), "planning", person.planning());
        return JsonTree.readObject(json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void markPlanned(
            Person person, LocalDate from, LocalDate to, String livingClass, String attention, String basis) {
        sql.update(
                "update person set planned_from = ?, planned_to = ?, living_class = ?, attention = ?, basis = ?"
                        + " where dossier_id = ? and (planned_from, planned_to, living_class, attention, basis)"
                        + " is distinct from (?::date, ?::date, ?, ?, ?)",
                from,
                to,
                livingClass,
                attention,
                basis,
                person.dossier(),
                from,
                to,
                livingClass,
                attention,
                basis);
    }

    @Override
    public List<Campaign> listCampaigns() {
        return sql.list(
                "select id, kind, first, last, divisions from campaign order by id",
                row -> new Campaign(
                        row.getString("id"),
                        CampaignKind.valueOf(row.getString("kind")),
                        Objects.requireNonNull(Sql.day(row, "first")),
                        Objects.requireNonNull(Sql.day(row, "last")),
                        Sql.texts(row, "divisions").stream().map(Division::new).toList()));
    }

    @Override
    public void upsert(Campaign campaign) {
        sql.update(
                "insert into campaign(id, kind, first, last, divisions) values (?, ?, ?, ?, ?) on conflict (id) do update"
                        + " set kind = excluded.kind, first = excluded.first, last = excluded.last,"
                        + " divisions = excluded.divisions",
                campaign.id(),
                campaign.kind(),
                campaign.from(),
                campaign.to(),
                campaign.divisions().stream().map(Division::code).toList());
    }

    @Override
    public List<Delivery> listDeliveries(String dossier) {
        return sql.list(
                "select id, party, action, on_day, obligation from delivery"
                        + " where dossier_id = ? and taken_back_at is null order by seq",
                SqlPlannerStore::delivery,
                dossier);
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        String id = row.getString("id");
        Party party = Party.valueOf(row.getString("party"));
        Action action = Action.valueOf(row.getString("action"));
        LocalDate on = Objects.requireNonNull(Sql.day(row, "on_day"));
        String named = row.getString("obligation");
        return named == null ? Delivery.of(id, party, action, on) : Delivery.naming(named, id, party, action, on);
    }

    @Override
    public List<Waiver> listWaivers(String dossier) {
        return sql.list(
                "select rule, period from waiver where dossier_id = ? order by rule, period",
                row -> new Waiver(new Key(row.getString(1), row.getString(2)).idOf(dossier), ""),
                dossier);
    }

    @Override
    public Map<Key, Stored> listDuties(String dossier) {
        Map<Key, Stored> duties = new LinkedHashMap<>();
        sql.list(
                        "select * from obligation where dossier_id = ? order by due, rule, period",
                        row -> new Stored(duty(row), Sql.day(row, "withdrawn_on") != null),
                        dossier)
                .forEach(stored -> duties.put(stored.duty().key(), stored));
        return duties;
    }

    private static PlannedDuty duty(ResultSet row) throws SQLException {
        return new PlannedDuty(
                row.getString("rule"),
                row.getString("period"),
                row.getString("party"),
                row.getString("action"),
                row.getString("kind"),
                row.getString("clause"),
                Objects.requireNonNull(Sql.day(row, "due")),
                Objects.requireNonNull(Sql.day(row, "first")),
                Objects.requireNonNull(Sql.day(row, "last")),
                Objects.requireNonNull(Sql.day(row, "due_soon_from")),
                Sql.day(row, "overdue_from"),
                Sql.day(row, "lapsed_from"),
                Sql.day(row, "missed_from"),
                Sql.day(row, "fulfilled_on"),
                row.getString("fulfilled_by"),
                row.getBoolean("waived"),
                row.getBoolean("provisional"));
    }

    @Override
    public void insert(String dossier, Collection<PlannedDuty> duties, LocalDate knownOn) {
        sql.updateEach(
                "insert into obligation(party, action, kind, clause, due, first, last, due_soon_from, overdue_from,"
                        + " lapsed_from, missed_from, fulfilled_on, fulfilled_by, waived, provisional,"
                        + " dossier_id, rule, period, known_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                duties.stream().map(duty -> values(dossier, duty, knownOn)).toList());
    }

    @Override
    public void update(String dossier, Collection<PlannedDuty> duties) {
        sql.updateEach(
                "update obligation set party = ?, action = ?, kind = ?, clause = ?, due = ?, first = ?, last = ?,"
                        + " due_soon_from = ?, overdue_from = ?, lapsed_from = ?, missed_from = ?, fulfilled_on = ?,"
                        + " fulfilled_by = ?, waived = ?, provisional = ?,"
                        + " withdrawn_on = null, withdrawn_code = null, withdrawn_reason = null"
                        + " where dossier_id = ? and rule = ? and period = ?",
                duties.stream().map(duty -> values(dossier, duty)).toList());
    }

    private static @Nullable Object[] values(String dossier, PlannedDuty duty, @Nullable Object... more) {
        @Nullable
        Object[] values = {
            duty.party(),
            duty.action(),
            duty.kind(),
            duty.clause(),
            duty.due(),
            duty.first(),
            duty.last(),
            duty.dueSoonFrom(),
            duty.overdueFrom(),
            duty.lapsedFrom(),
            duty.missedFrom(),
            duty.fulfilledOn(),
            duty.fulfilledBy(),
            duty.waived(),
            duty.provisional(),
            dossier,
            duty.rule(),
            duty.period()
        };
        @Nullable Object[] all = java.util.Arrays.copyOf(values, values.length + more.length);
        System.arraycopy(more, 0, all, values.length, more.length);
        return all;
    }

    @Override
    public void withdraw(String dossier, Collection<Withdrawal> withdrawals, LocalDate on) {
        sql.updateEach(
                "update obligation set withdrawn_on = ?, withdrawn_code = ?, withdrawn_reason = ?, fulfilled_on = null,"
                        + " fulfilled_by = null where dossier_id = ? and rule = ? and period = ?",
                withdrawals.stream()
                        .map(each -> new @Nullable Object[] {
                            on,
                            each.reason().code().name(),
                            codec.encrypt(
                                    dossier,
                                    "withdrawn",
                                    JsonTree.write(Map.of(
                                            "zh", each.reason().chinese(),
                                            "en", each.reason().english()))),
                            dossier,
                            each.key().rule(),
                            each.key().period()
                        })
                        .toList());
    }

    @Override
    public void keepFailure(Person person, @Nullable String rule, String error) {
        sql.update(
                "insert into planning_failure(dossier_id, version, rule, error) values (?, ?, ?, ?)"
                        + " on conflict (dossier_id) do update set version = excluded.version, rule = excluded.rule,"
                        + " error = excluded.error, at = leling_now()",
                person.dossier(),
                person.version(),
                rule,
                codec.encrypt(person.dossier(), "failure", error));
    }

    @Override
    public void forgetFailure(String dossier) {
        sql.update("delete from planning_failure where dossier_id = ?", dossier);
    }
}
