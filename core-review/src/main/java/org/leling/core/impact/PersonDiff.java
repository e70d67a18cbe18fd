package org.leling.core.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leling.core.dossier.Dossier;
import org.leling.core.obligation.Obligation;
import org.leling.core.obligation.ObligationId;
import org.leling.core.obligation.Obligations;
import org.leling.core.obligation.Window;
import org.leling.core.policy.Campaign;

/** What changes for one person; lives only as long as they are looked at. */
final class PersonDiff {

    /** How far a duty may move over the window's edge and still be found again: a year and some days. */
    private static final int BEYOND = 400;

    private final List<Obligation> owedBefore;
    private final List<Obligation> owedAfter;
    private final List<DutyChange> changes = new ArrayList<>();

    PersonDiff(Obligations before, Obligations after, Window window, List<Campaign> campaigns, States states) {
        owedBefore = before.derive(states.before(), window, campaigns).obligations();
        owedAfter = after.derive(states.after(), window, campaigns).obligations();
        Map<ObligationId, Obligation> left = byId(owedBefore);
        List<Obligation> unmatched = new ArrayList<>();
        for (Obligation now : owedAfter) {
            Obligation was = left.remove(now.id());
            if (was == null) {
                unmatched.add(now);
            } else {
                compare(was, now);
            }
        }
        if (!unmatched.isEmpty()) {
            Map<ObligationId, Obligation> outside = beyond(before, window, campaigns, states.before());
            unmatched.forEach(now -> addedOrMovedIn(now, outside));
        }
        if (!left.isEmpty()) {
            Map<ObligationId, Obligation> outside = beyond(after, window, campaigns, states.after());
            left.values().forEach(was -> droppedOrMovedOut(was, outside));
        }
    }

    private void addedOrMovedIn(Obligation now, Map<ObligationId, Obligation> outside) {
        Obligation was = outside.get(now.id());
        changes.add(was == null ? new DutyChange.Added(now) : new DutyChange.Moved(was, now));
    }

    private void droppedOrMovedOut(Obligation was, Map<ObligationId, Obligation> outside) {
        Obligation now = outside.get(was.id());
        changes.add(now == null ? new DutyChange.Dropped(was) : new DutyChange.Moved(was, now));
    }

    private void compare(Obligation was, Obligation now) {
        if (!was.due().equals(now.due()) || was.party() != now.party() || was.action() != now.action()) {
            changes.add(new DutyChange.Moved(was, now));
        }
    }

    private static Map<ObligationId, Obligation> beyond(
            Obligations engine, Window window, List<Campaign> campaigns, Dossier dossier) {
        LocalDate first = engine.calendar().firstDay();
        LocalDate last = engine.calendar().lastDay();
        LocalDate from = window.from().minusDays(BEYOND);
        LocalDate to = window.to().plusDays(BEYOND);
        Window wide = new Window(from.isBefore(first) ? first : from, to.isAfter(last) ? last : to);
        return byId(engine.derive(dossier, wide, campaigns).obligations());
    }

    private static Map<ObligationId, Obligation> byId(List<Obligation> duties) {
        Map<ObligationId, Obligation> byId = new HashMap<>();
        duties.forEach(duty -> byId.put(duty.id(), duty));
        return byId;
    }

    List<Obligation> owedBefore() {
        return owedBefore;
    }

    List<Obligation> owedAfter() {
        return owedAfter;
    }

    List<DutyChange> changes() {
        return changes;
    }
}
