package org.leling.core.breakers;

import java.util.List;
import org.leling.core.policy.check.FindingKind;

/** Breaks the rule that core-lib does not know core-review; see ArrowsTest. */
public final class ReviewsAPolicy {
    public List<FindingKind> kinds() {
        return List.of(FindingKind.values());
    }
}
