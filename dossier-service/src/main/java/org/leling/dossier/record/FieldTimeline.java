package org.leling.dossier.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is believed of one field of the person, in the order in which it holds.
 *
 * <p>What was written down without a day, as a roster does it, holds from the day of recording. But nobody said that it
 * began on that day: where somebody later gives an earlier day for something else, that follows it. So a move told of
 * late, with its day, is a move away from the address that the roster had. What was to come after somebody's death never
 * does.
 */
final class FieldTimeline {

    private static final Comparator<Standing> IN_ORDER = Comparator.comparing(Standing::from)
            .thenComparing(Standing::followed, Comparator.reverseOrder())
            .thenComparing(standing -> standing.entry().from())
            .thenComparing(standing -> standing.entry().known());

    private final Field field;
    private final List<Standing> standings;

    private FieldTimeline(Field field, List<Standing> standings) {
        this.field = field;
        this.standings = standings;
    }

    /**
     * An entry in its place.
     *
     * @param entry the entry
     * @param from the day before which it holds if it is followed, else that from which it does
     * @param followed whether something that was learned later, with an earlier day, follows it
     */
    private record Standing(Entry entry, LocalDate from, boolean followed) {}

    /** Puts what is believed of a field in order; of most fields one thing is, and nothing is to be put in order. */
    static FieldTimeline of(Field field, List<Entry> believed) {
        List<Entry> own = new ArrayList<>(2);
        LocalDate died = LocalDate.MAX;
        for (Entry entry : believed) {
            if (entry.kind() == EntryKind.PERSONAL && entry.key().equals(field.key())) {
                own.add(entry);
            } else if (entry.kind() == EntryKind.DIED) {
                died = entry.from();
            }
        }
        LocalDate last = died;
        own.removeIf(entry -> entry.isDayGiven() && entry.from().isAfter(last));
        List<Standing> standings = new ArrayList<>(own.size());
        for (Entry entry : own) {
            standings.add(own.size() == 1 ? new Standing(entry, entry.from(), false) : standing(entry, own));
        }
        standings.sort(IN_ORDER);
        return new FieldTimeline(field, standings);
    }

    private static Standing standing(Entry entry, List<Entry> own) {
        Optional<LocalDate> followed = entry.isDayGiven()
                ? Optional.empty()
                : own.stream()
                        .filter(other -> other.isDayGiven()
                                && other.known() > entry.known()
                                && !other.from().isAfter(entry.from()))
                        .map(Entry::from)
                        .min(Comparator.naturalOrder());
        return new Standing(entry, followed.orElse(entry.from()), followed.isPresent());
    }

    /**
     * Finds what is in force on a day, also what makes the field unknown.
     *
     * <p>What was written down without a day serves for all days before it if it is the earliest, and so does what holds
     * for a whole life; what somebody gave a day for is in force from that day and not before. Into an institution somebody
     * moves on its day.
     */
    Optional<Entry> findInForce(LocalDate day) {
        for (int i = standings.size() - 1; i >= 0; i--) {
            if (!standings.get(i).from().isAfter(day)) {
                return Optional.of(standings.get(i).entry());
            }
        }
        return standings.stream()
                .findFirst()
                .map(Standing::entry)
                .filter(first -> field != Field.INSTITUTION)
                .filter(first -> field.isLifelong() || !first.isDayGiven());
    }
}
