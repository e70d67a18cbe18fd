package org.leling.schedule.plan;

import java.time.LocalDate;
import java.util.List;
import org.leling.core.obligation.Ledger;

/**
 * What planning a person comes to, beside the plan that is stored.
 *
 * @param from the first day that the plan holds
 * @param to the last day that it holds
 * @param added duties that come into the plan
 * @param changed duties that stand otherwise than stored; one that was withdrawn is owed again
 * @param reinstated duties that were withdrawn and are owed again just as they were
 * @param withdrawn duties that the facts no longer derive
 * @param findings deliveries and waivers that could not be used
 */
public record PlanDifference(
        String dossier,
        LocalDate from,
        LocalDate to,
        String livingClass,
        String attention,
        List<PlannedDuty> added,
        List<PlannedDuty> changed,
        List<PlannedDuty.Key> reinstated,
        List<PlannerStore.Withdrawal> withdrawn,
        List<Ledger.Finding> findings) {

    /** Copies the lists. */
    public PlanDifference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        reinstated = List.copyOf(reinstated);
        withdrawn = List.copyOf(withdrawn);
        findings = List.copyOf(findings);
    }

    PlanChange counted() {
        return new PlanChange(added.size(), changed.size() + reinstated.size(), withdrawn.size(), findings, false);
    }
}
