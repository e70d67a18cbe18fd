package org.leling.dossier.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A person has gone over to another managing unit (管理单位变更): by a change, by a transfer that was taken back or put right,
 * or because the day of one that was told ahead has come.
 *
 * @param dossier whose
 * @param before what was believed before
 * @param former the unit's id until now
 * @param next the unit's id from now on
 * @param from the day from which the two differ, today at the latest: that of the transfer, also where it is taken back
 * @param origin by whom and why
 */
public record Transfer(String dossier, Belief before, String former, String next, LocalDate from, Origin origin) {

    /** Refuses nulls. */
    public Transfer {
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(former, "former");
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(origin, "origin");
    }

    /** Finds the transfer that a version makes, or that its day brings. */
    static Optional<Transfer> find(Saved saved) {
        Edit edit = saved.edit();
        return find(edit.before(), edit.believed(), saved.derived().on(), saved.origin());
    }

    /**
     * Finds the transfer between the day on which a person was reviewed last and today.
     *
     * @param before what was recorded, and when it was reviewed
     * @param now what is believed now
     */
    public static Optional<Transfer> find(PersonRecord before, Belief now, LocalDate today, Origin origin) {
        if (before.version() == 0) {
            return Optional.empty();
        }
        Belief believed = before.now();
        LocalDate reviewed = before.followedUntil(today);
        String former = believed.unitOn(reviewed);
        String next = now.unitOn(today);
        if (former.isEmpty() || next.isEmpty() || former.equals(next)) {
            return Optional.empty();
        }
        LocalDate from = Stream.of(since(believed, reviewed), since(now, today))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .filter(today::isAfter)
                .orElse(today);
        return Optional.of(new Transfer(now.id(), believed, former, next, from, origin));
    }

    private static Optional<LocalDate> since(Belief belief, LocalDate day) {
        return belief.findInForce(EntryKind.PERSONAL, Field.UNIT.key(), day).map(Entry::from);
    }
}
