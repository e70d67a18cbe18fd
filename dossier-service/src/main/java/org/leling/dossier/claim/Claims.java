package org.leling.dossier.claim;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leling.core.dossier.EventKind;
import org.leling.core.dossier.LivingClass;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.dossier.assessment.Assessor;
import org.leling.dossier.change.Dossiers;
import org.leling.dossier.change.Preconditions;
import org.leling.dossier.claim.ClaimShown.Receipt;
import org.leling.dossier.claim.db.ClaimStore;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.flow.Follows;
import org.leling.dossier.flow.Step;
import org.leling.dossier.flow.StepLog;
import org.leling.dossier.flow.Verdict.Reasons;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Ids;
import org.leling.dossier.record.db.RecordStore;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;

/** Takes claims and their steps; each is the dossier's event CLAIM, so that settling it is owed. */
@Singleton
public class Claims {

    private static final int LONGEST_SOURCE = 64;
    private static final int LONGEST_TEXT = 4_000;

    private final Sql sql;
    private final ClaimStore store;
    private final StepLog steps;
    private final RecordStore records;
    private final Dossiers dossiers;
    private final Assessor assessor;
    private final Follows follows;
    private final Audit audit;
    private final DayClock days;

    Claims(
            Sql sql,
            ClaimStore store,
            StepLog steps,
            RecordStore records,
            Dossiers dossiers,
            Assessor assessor,
            Follows follows,
            Audit audit,
            DayClock days) {
        this.sql = sql;
        this.store = store;
        this.steps = steps;
        this.records = records;
        this.dossiers = dossiers;
        this.assessor = assessor;
        this.follows = follows;
        this.audit = audit;
        this.days = days;
    }

    /**
     * Hands a claim in.
     *
     * @throws ProblemException 404, or 422 with every fault
     */
    public Receipt handIn(String dossier, Map<String, Object> body) {
        return sql.call(() -> {
            Belief belief = records.lock(dossier)
                    .orElseThrow(() -> ProblemException.notFound("no-such-dossier"))
                    .now();
            Faults faults = new Faults();
            Tree tree = Tree.of("", body, faults);
            Amounts amounts = AmountsReader.read(tree);
            LocalDate on = tree.findDay("on").orElseGet(days::today);
            // What a family hands in after a death is for bills up to that day, from which settling it is owed.
            LocalDate day = belief.findDied().filter(on::isAfter).orElse(on);
            String source = tree.text("source", LONGEST_SOURCE);
            String note = tree.text("note", LONGEST_TEXT);
            tree.refuseUnknown();
            Reasons reasons = new Reasons();
            reasons.addIf(on.isAfter(days.today()), "on", "in-the-future", on, days.today());
            belief.findFirstDay()
                    .filter(day::isBefore)
                    .ifPresent(first -> reasons.add("on", "before-first-day", on, first));
            amounts.requireHandedIn(reasons);
            amounts.check(reasons);
            String id = Ids.random("k-");
            Claim claim = reasons.orElse(() -> Claim.handedIn(
                            id,
                            dossier,
                            id,
                            on,
                            source.isEmpty() ? "hand" : source,
                            belief.unitOn(days.today()),
                            assessor.assess(belief, day).livingClass(),
                            amounts))
                    .orRefuse("claim-refused", faults);
            store.insert(List.of(claim));
            steps.append(StepLog.Of.CLAIM, id, dossier, ClaimStep.HAND_IN, on, detail(amounts), note);
            audit.record("claim.handed-in", dossier, Map.of("claim", id));
            Map<String, Object> event = Map.of("id", id, "on", day.toString(), "kind", EventKind.CLAIM.name());
            dossiers.change(
                    dossier, 0, Map.of("source", claim.source(), "events", List.of(event)), Caller.getCurrent());
            return receipt(claim);
        });
    }

    private static Receipt receipt(Claim claim) {
        return new Receipt(claim.id(), claim.version(), claim.state().name(), claim.dossier());
    }

    /**
     * Takes a step.
     *
     * @param expected the version that the caller saw, or 0 for any
     * @throws ProblemException 404, 412, or 422 with every reason
     */
    public Receipt step(String id, int expected, Map<String, Object> body) {
        return sql.call(() -> {
            Claim claim = store.lock(id).orElseThrow(() -> ProblemException.notFound("no-such-claim"));
            Preconditions.refuseStale(expected, claim.version());
            Faults faults = new Faults();
            Tree tree = Tree.of("", body, faults);
            tree.require("step");
            ClaimStep step = tree.findOneOf("step", ClaimStep.class).orElse(ClaimStep.CHECK);
            if (!ClaimStep.ASKED_FOR.contains(step)) {
                faults.add("step", "none-of", ClaimStep.ASKED_FOR);
            }
            ClaimOrder order = new ClaimOrder(
                    step,
                    tree.findDay("on").orElseGet(days::today),
                    tree.text("note", LONGEST_TEXT),
                    AmountsReader.read(tree));
            tree.refuseUnknown();
            if (faults.names("step")) {
                faults.refuseIfAny("claim-refused");
            }
            if (step == ClaimStep.CORRECT) {
                checkApproved(id, order.said().reimbursed(), faults);
            }
            Claim next = ClaimRules.step(claim, order, days.today()).orRefuse("claim-refused", faults);
            store.update(next);
            steps.append(StepLog.Of.CLAIM, id, claim.dossier(), step, order.on(), detail(order.said()), order.note());
            audit.record(
                    "claim." + step.name().toLowerCase(Locale.ROOT),
                    claim.dossier(),
                    Map.of("claim", id, "version", next.version()));
            if (step == ClaimStep.PAY) {
                follows.delivered(
                        claim.dossier(),
                        Party.UNIT,
                        Action.REIMBURSEMENT,
                        order.on(),
                        rule(claim) + "/event-" + claim.event(),
                        0,
                        "claim-" + id);
            }
            return receipt(next);
        });
    }

    /** What was paid is no more than was approved, also where it is put right. */
    private void checkApproved(String id, long reimbursed, Faults faults) {
        long said = Amounts.UNKNOWN;
        long approved = Amounts.UNKNOWN;
        for (Step step : steps.listAll(StepLog.Of.CLAIM, List.of(id), false).getOrDefault(id, List.of())) {
            if (step.detail().get("reimbursed") instanceof Number amount) {
                said = amount.longValue();
            }
            if (step.step().equals(ClaimStep.APPROVE.name())) {
                approved = said;
            }
        }
        if (approved != Amounts.UNKNOWN && reimbursed > approved) {
            faults.add("reimbursed", "exceeds-approved", Amounts.yuan(reimbursed), Amounts.yuan(approved));
        }
    }

    /** Which duty a claim is: that of the class that the person had on the day it was handed in. */
    private static String rule(Claim claim) {
        return claim.livingClass().equals(LivingClass.RELOCATED.name())
                ? "reimbursement.settled-relocated"
                : "reimbursement.settled";
    }

    private static Map<String, Object> detail(Amounts said) {
        Map<String, Object> detail = new LinkedHashMap<>();
        put(detail, "total", said.total());
        put(detail, "advanced", said.advanced());
        put(detail, "reimbursed", said.reimbursed());
        return detail;
    }

    private static void put(Map<String, Object> detail, String key, long amount) {
        if (amount != Amounts.UNKNOWN) {
            detail.put(key, amount);
        }
    }
}
