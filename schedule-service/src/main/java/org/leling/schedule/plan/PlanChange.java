package org.leling.schedule.plan;

import java.util.List;
import org.leling.core.obligation.Ledger;

/**
 * What planning a person changed.
 *
 * @param added duties that came into the plan
 * @param changed duties that stand otherwise than before
 * @param withdrawn duties that the facts no longer derive
 * @param findings deliveries and waivers that could not be used
 * @param failed whether the derivation failed, and the plan stands as it was
 */
public record PlanChange(int added, int changed, int withdrawn, List<Ledger.Finding> findings, boolean failed) {

    static final PlanChange FAILED = new PlanChange(0, 0, 0, List.of(), true);

    /** Copies the list. */
    public PlanChange {
        findings = List.copyOf(findings);
    }

    /** Whether the plan stands exactly as before. */
    public boolean isNothing() {
        return added + changed + withdrawn == 0 && !failed;
    }
}
