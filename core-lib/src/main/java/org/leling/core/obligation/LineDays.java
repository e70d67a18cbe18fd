package org.leling.core.obligation;

import java.util.List;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.RuleLine;

/**
 * The days that one rule's duties follow from: those on which it applies, and those of the gaps that a standing one
 * sees.
 *
 * <p>Found when first asked for, for one rule after another; or kept for one rule with all found that it asks for,
 * which is safe from many threads.
 */
final class LineDays {

    private static final RuleLine NONE = new RuleLine("", List.of());

    private final DossierTimeline timeline;
    private final DaySpans applies;
    private final DaySpans gaps;
    private RuleLine line;
    private boolean knowsApplies;
    private boolean knowsGaps;

    LineDays(DossierTimeline timeline) {
        this.timeline = timeline;
        applies = new DaySpans();
        gaps = new DaySpans();
        line = NONE;
    }

    private LineDays(LineDays from) {
        timeline = from.timeline;
        line = from.line;
        applies = from.applies().copy();
        gaps = from.isStanding() ? from.gaps().copy() : new DaySpans();
        knowsApplies = true;
        knowsGaps = true;
    }

    /** Forgets the rule before and turns to another; what was given for the one before is good no longer. */
    LineDays turnedTo(RuleLine next) {
        line = next;
        knowsApplies = false;
        knowsGaps = false;
        return this;
    }

    RuleLine line() {
        return line;
    }

    /** Gives the runs of days on which the rule applies, whichever version of it is in force. */
    DaySpans applies() {
        if (!knowsApplies) {
            applies.clear();
            timeline.collectSpans(line, applies);
            knowsApplies = true;
        }
        return applies;
    }

    /** Gives the runs of days on which the rule applies and its thing is not in place; of a standing rule only. */
    DaySpans gaps() {
        if (!knowsGaps) {
            gaps.clear();
            timeline.collectGaps(line, gaps);
            knowsGaps = true;
        }
        return gaps;
    }

    /** Gives a copy with all found that the rule asks for. */
    LineDays kept() {
        return new LineDays(this);
    }

    private boolean isStanding() {
        for (RuleLine.Version version : line.versions()) {
            if (version.rule().cadence() instanceof Cadence.Standing) {
                return true;
            }
        }
        return false;
    }

    /** Says whether anything can be owed on any day. */
    boolean canOwe() {
        for (RuleLine.Version version : line.versions()) {
            if (canOwe(version.rule().cadence())) {
                return true;
            }
        }
        return false;
    }

    private boolean canOwe(Cadence cadence) {
        if (cadence instanceof Cadence.Standing) {
            return gaps().size() > 0;
        } else if (cadence instanceof Cadence.AsAgreed) {
            return timeline.hasMeasures() && applies().size() > 0;
        } else if (cadence instanceof Cadence.WithinDays within) {
            return EventDuties.happens(within.trigger(), timeline);
        } else if (cadence instanceof Cadence.WithinWorkingDays within) {
            return EventDuties.happens(within.trigger(), timeline);
        }
        return applies().size() > 0;
    }
}
