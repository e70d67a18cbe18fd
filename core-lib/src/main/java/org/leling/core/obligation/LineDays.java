package org.leling.core.obligation;

import org.leling.core.policy.Cadence;
import org.leling.core.policy.RuleLine;

/**
 * The days that one rule's duties follow from: those on which it applies, and those of the gaps that a standing one
 * sees.
 *
 * <p>Found when first asked for; or all at once, after which it is safe from many threads.
 */
final class LineDays {

    private final DossierTimeline timeline;
    private final DaySpans applies = new DaySpans();
    private final DaySpans gaps = new DaySpans();
    private RuleLine line;
    private boolean knowsApplies;
    private boolean knowsGaps;

    LineDays(DossierTimeline timeline) {
        this.timeline = timeline;
    }

    /** Gives a rule's days with all found. */
    static LineDays found(DossierTimeline timeline, RuleLine line) {
        LineDays days = new LineDays(timeline).turnedTo(line);
        days.applies();
        if (line.versions().stream().anyMatch(version -> version.rule().cadence() instanceof Cadence.Standing)) {
            days.gaps();
        }
        return days;
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

    /** Gives the runs of days on which the rule applies and its thing is not in place. */
    DaySpans gaps() {
        if (!knowsGaps) {
            gaps.clear();
            timeline.collectGaps(line, gaps);
            knowsGaps = true;
        }
        return gaps;
    }

    /** Says whether anything can be owed at all; asked of a rule whose days are all found. */
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
            return gaps.size() > 0;
        } else if (cadence instanceof Cadence.AsAgreed) {
            return applies.size() > 0 && timeline.hasMeasures();
        } else if (cadence instanceof Cadence.WithinDays within) {
            return EventDuties.happens(within.trigger(), timeline);
        } else if (cadence instanceof Cadence.WithinWorkingDays within) {
            return EventDuties.happens(within.trigger(), timeline);
        }
        return applies.size() > 0;
    }
}
