package org.leling.schedule.plan.db;

import static org.leling.schedule.plan.db.Columns.column;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
import org.leling.schedule.plan.PlanDifference;
import org.leling.schedule.plan.PlannedDuty.Key;
import org.leling.schedule.plan.PlannerStore;
import org.leling.schedule.tree.JsonTree;

/** The planner's store in PostgreSQL. */
@Singleton
final class SqlPlannerStore implements PlannerStore {

    private static final String PERSON_COLUMNS = "dossier_id, version, planning, unit, division, living_class,"
            + " told_attention, attention, planned_from, planned_to, basis";
    private static final String PERSON = "select " + PERSON_COLUMNS + " from person where dossier_id = ?";

    /** What a waiver says of its reason here: matching needs none, and the row's is for those who may read it. */
    private static final String REASON_STAYS_ENCRYPTED = "(encrypted)";

    private final Sql sql;
    private final FieldCodec codec;
    private final SqlPlan duties;

    SqlPlannerStore(Sql sql, FieldCodec codec, SqlPlan duties) {
        this.sql = sql;
        this.codec = codec;
        this.duties = duties;
    }

    @Override
    public List<Person> upsertAll(Collection<PersonNews> news) {
        // Always in the same order, so that two who take several never wait for each other.
        List<PersonNews> sorted =
                news.stream().sorted(Comparator.comparing(PersonNews::dossier)).toList();
        codec.prepare(sorted.stream().map(PersonNews::dossier).toList());
        return sql.list(
                "insert into person(dossier_id, version, planning, unit, division, told_attention)"
                        + " select d, v::bigint, p, u, s, a from unnest(?, ?, ?, ?, ?, ?) as x(d, v, p, u, s, a)"
                        + " on conflict (dossier_id) do update set version = excluded.version,"
                        + " planning = excluded.planning, unit = excluded.unit, division = excluded.division,"
                        + " told_attention = excluded.told_attention where person.version <= excluded.version"
                        + " returning " + PERSON_COLUMNS,
                SqlPlannerStore::person,
                column(sorted, PersonNews::dossier),
                column(sorted, PersonNews::version),
                column(sorted, each -> codec.encrypt(each.dossier(), "planning", JsonTree.write(each.planning()))),
                column(sorted, PersonNews::unit),
                column(sorted, PersonNews::division),
                column(sorted, PersonNews::attention));
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
    public void remove(String campaign) {
        sql.update("delete from campaign where id = ?", campaign);
    }

    @Override
    public Map<String, List<Delivery>> listDeliveries(Collection<String> dossiers) {
        return grouped(
                "select dossier_id, id, party, action, on_day, obligation from delivery"
                        + " where dossier_id = any(?) and taken_back_at is null order by seq",
                SqlPlannerStore::delivery,
                dossiers);
    }

    /** Lists rows by the person that each begins with. */
    private <R> Map<String, List<R>> grouped(String query, Sql.Row<R> mapper, Collection<String> dossiers) {
        Map<String, List<R>> rows = new HashMap<>();
        sql.list(
                query,
                row -> rows.computeIfAbsent(row.getString("dossier_id"), dossier -> new ArrayList<>())
                        .add(mapper.map(row)),
                dossiers);
        return rows;
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
    public Map<String, List<Waiver>> listWaivers(Collection<String> dossiers) {
        return grouped(
                "select dossier_id, rule, period from waiver where dossier_id = any(?) order by dossier_id, rule, period",
                row -> new Waiver(
                        new Key(row.getString(2), row.getString(3)).idOf(row.getString(1)), REASON_STAYS_ENCRYPTED),
                dossiers);
    }

    @Override
    public Map<String, Map<Key, Stored>> listStored(Collection<String> dossiers) {
        return duties.listStored(dossiers);
    }

    @Override
    public List<String> listOpen(String dossier) {
        return duties.listOpen(dossier);
    }

    @Override
    public void write(List<PlanDifference> plans, LocalDate today, String basis) {
        duties.write(plans, today);
        sql.update(
                "update person p set planned_from = x.first::date, planned_to = x.last::date, living_class = x.class,"
                        + " attention = x.attention, basis = ?"
                        + " from unnest(?, ?, ?, ?, ?) as x(dossier_id, first, last, class, attention)"
                        + " where p.dossier_id = x.dossier_id and (p.planned_from, p.planned_to, p.living_class,"
                        + " p.attention, p.basis) is distinct from (x.first::date, x.last::date, x.class, x.attention, ?)",
                basis,
                column(plans, PlanDifference::dossier),
                column(plans, PlanDifference::from),
                column(plans, PlanDifference::to),
                column(plans, PlanDifference::livingClass),
                column(plans, PlanDifference::attention),
                basis);
        sql.update("delete from planning_failure where dossier_id = any(?)", column(plans, PlanDifference::dossier));
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
}
