package org.leling.schedule.delivery;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leling.core.dossier.Dossier;
import org.leling.core.duty.Action;
import org.leling.core.exchange.CaseReader;
import org.leling.core.obligation.Ledger;
import org.leling.core.obligation.Obligations;
import org.leling.core.policy.Cadence;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.Fault;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;
import org.leling.schedule.duty.Duty;
import org.leling.schedule.duty.DutyBook;
import org.leling.schedule.plan.Person;
import org.leling.schedule.plan.PlanChange;
import org.leling.schedule.plan.Planner;
import org.leling.schedule.plan.PlannerStore;
import org.leling.schedule.preview.FindingRow;

/**
 * Records what was done and what need not be, and matches it at once: the person is locked, the record written and the
 * plan made again in one transaction, so that what is answered is what is committed.
 */
@Singleton
public class Deliveries {

    private final PlannerStore people;
    private final Planner planner;
    private final DeliveryStore store;
    private final DutyBook book;
    private final Obligations engine;
    private final DayClock days;
    private final Audit audit;
    private final Sql sql;

    Deliveries(
            PlannerStore people,
            Planner planner,
            DeliveryStore store,
            DutyBook book,
            Obligations engine,
            DayClock days,
            Audit audit,
            Sql sql) {
        this.people = people;
        this.planner = planner;
        this.store = store;
        this.book = book;
        this.engine = engine;
        this.days = days;
        this.audit = audit;
        this.sql = sql;
    }

    /**
     * What came of recording.
     *
     * @param delivery its id
     * @param fulfilled the obligations that it fulfils
     * @param findings what it named and could not be used; absent where there is nothing to say
     */
    @Serdeable
    public record Receipt(
            String delivery,
            List<String> fulfilled,
            @Nullable List<FindingRow> findings) {}

    /**
     * What came of taking back.
     *
     * @param reopened the obligations that are open again
     */
    @Serdeable
    public record TakenBack(String delivery, List<String> reopened) {}

    /**
     * Records a delivery.
     *
     * @throws ProblemException 403 for another's party, 404 for an unknown dossier, 422 with every reason for a refusal
     */
    public Receipt record(DeliveryOrder order) {
        Caller caller = Caller.getCurrent();
        if (!Doers.mayRecord(caller, order.party(), order.action())) {
            throw ProblemException.forbidden("party-not-yours", order.party().chinese());
        }
        return sql.call(() -> {
            Person person = getLocked(order.dossier());
            refuse(
                    order,
                    caller,
                    CaseReader.readDossier(people.openPlanning(person)).get());
            String given = order.id();
            String id = given == null ? "v-" + UUID.randomUUID() : given;
            store.insert(id, order, caller.subject(), caller.name());
            PlanChange change = getPlanned(order.dossier());
            audit.record(
                    "delivery.recorded",
                    order.dossier(),
                    Map.of(
                            "delivery", id,
                            "party", order.party().name(),
                            "action", order.action().name(),
                            "on", order.on().toString()));
            List<Ledger.Finding> own = change.findings().stream()
                    .filter(finding -> finding.delivery().equals(id))
                    .toList();
            return new Receipt(id, store.listFulfilled(id), FindingRow.listOf(own));
        });
    }

    /**
     * What was done before the dossier began is kept: it counts for a period that was under way on the first day, and
     * otherwise stands on the record.
     */
    private void refuse(DeliveryOrder order, Caller caller, Dossier dossier) {
        List<Fault> faults = new ArrayList<>();
        if (order.id() != null && !caller.has(Roles.SERVICE)) {
            faults.add(Fault.of("id", "services-only"));
        } else if (order.id() != null && store.find(order.id()).isPresent()) {
            faults.add(Fault.of("id", "id-taken"));
        }
        LocalDate on = order.on();
        if (on.isAfter(days.today())) {
            faults.add(Fault.of("on", "in-the-future"));
        }
        if (on.isBefore(dossier.born())) {
            faults.add(Fault.of("on", "before-birth"));
        }
        if (dossier.died().map(on::isAfter).orElse(false) && !mayFollowDeath(order)) {
            faults.add(Fault.of("on", "after-death"));
        }
        if (order.action() == Action.STANDING) {
            faults.add(Fault.of("action", "standing-by-facts"));
        }
        if (order.obligation() != null && namesStanding(order.obligation())) {
            faults.add(Fault.of("obligation", "standing-by-facts"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable("delivery-refused", faults);
        }
    }

    /** What is still owed to the family may still be given: a claim handed in. */
    private boolean mayFollowDeath(DeliveryOrder order) {
        return engine.policy().rules().stream()
                .anyMatch(rule -> rule.outlivesPerson()
                        && order.action().serves(rule.action())
                        && rule.party().canBeMetBy(order.party()));
    }

    private boolean namesStanding(String obligation) {
        String[] parts = obligation.split("/", -1);
        return parts.length == 3
                && engine.policy()
                        .findRule(parts[1])
                        .filter(rule -> rule.cadence() instanceof Cadence.Standing)
                        .isPresent();
    }

    /**
     * Takes a delivery back: it is kept and marked, and what it fulfilled is open again or met by another.
     *
     * @throws ProblemException 404 for an unknown one, 403 for somebody else's unless the bureau asks
     */
    public TakenBack takeBack(String id) {
        Caller caller = Caller.getCurrent();
        return sql.call(() -> {
            String dossier = store.find(id).map(DeliveryRecord::dossier).orElseThrow(Deliveries::notFound);
            getLocked(dossier);
            DeliveryRecord delivery = store.find(id).orElseThrow(Deliveries::notFound);
            if (!caller.has(Roles.BUREAU) && !delivery.by().equals(caller.subject())) {
                throw ProblemException.forbidden("delivery-not-yours");
            }
            if (!store.takeBack(id, caller.subject())) {
                return new TakenBack(id, List.of());
            }
            getPlanned(dossier);
            audit.record("delivery.taken-back", dossier, Map.of("delivery", id));
            return new TakenBack(id, openOf(dossier, delivery.fulfilled()));
        });
    }

    /** Of these obligations those that nothing fulfils now: another delivery may have taken this one's place. */
    private List<String> openOf(String dossier, List<String> obligations) {
        return people.listOpen(dossier).stream().filter(obligations::contains).toList();
    }

    /**
     * Waives a duty, with a reason; a standing one too. Again with another reason replaces it.
     *
     * @throws ProblemException 404 for a duty that is not owed
     */
    public Duty waive(String dossier, String rule, String period, String reason) {
        return sql.call(() -> {
            getLocked(dossier);
            book.getDuty(dossier, rule, period);
            store.waive(dossier, rule, period, reason, Caller.getCurrent().subject());
            getPlanned(dossier);
            audit.record("duty.waived", dossier, Map.of("rule", rule, "period", period));
            return book.getDuty(dossier, rule, period);
        });
    }

    /** Takes a waiver back; a duty that was not waived stays as it is. */
    public Duty takeWaiverBack(String dossier, String rule, String period) {
        return sql.call(() -> {
            getLocked(dossier);
            if (store.takeWaiverBack(dossier, rule, period)) {
                getPlanned(dossier);
                audit.record("duty.waiver-taken-back", dossier, Map.of("rule", rule, "period", period));
            }
            return book.getDuty(dossier, rule, period);
        });
    }

    private Person getLocked(String dossier) {
        return people.findLocked(dossier).orElseThrow(Deliveries::notFound);
    }

    /** A person whose duties cannot be derived gets no answer that says what was fulfilled: nothing is half done. */
    private PlanChange getPlanned(String dossier) {
        PlanChange change = planner.plan(dossier).orElseThrow(Deliveries::notFound);
        if (change.failed()) {
            throw ProblemException.conflict("not-plannable");
        }
        return change;
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("not-found");
    }
}
