package org.leling.core.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The hospital stays of a dossier, taken together where they count as one (视为一次住院).
 *
 * <p>Stays that overlap, touch, or lie less than three days apart (discharged on the 10th, admitted on the 12th) are
 * one admission and one count of days, so that a discharge on paper starts nothing anew. {@link #nightsBetween} counts
 * the days of the stays themselves, not the days between stays taken as one.
 */
public final class HospitalRuns {

    private static final int APART = 3;

    /**
     * Stays that count as one.
     *
     * @param admission the first stay: in time, then in the order given
     * @param from the first day, as an epoch day
     * @param end the day of the last discharge, on which it is over, or {@link Days#NEVER}
     */
    public record Run(HospitalStay admission, int from, int end) {}

    private static final HospitalRuns NONE = new HospitalRuns();

    private final List<Run> runs = new ArrayList<>();
    private final List<int[]> nights = new ArrayList<>();

    private HospitalRuns() {}

    /** Takes a dossier's stays together. */
    public static HospitalRuns of(Dossier dossier) {
        if (dossier.hospital().isEmpty()) {
            return NONE;
        }
        HospitalRuns result = new HospitalRuns();
        dossier.hospital().stream()
                .sorted(Comparator.comparing(HospitalStay::admitted))
                .forEach(result::add);
        return result;
    }

    private void add(HospitalStay stay) {
        int from = Days.epoch(stay.admitted());
        int end = stay.discharged().map(Days::epoch).orElse(Days.NEVER);
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && from - last.end() < APART) {
            runs.set(runs.size() - 1, new Run(last.admission(), last.from(), Math.max(last.end(), end)));
        } else {
            runs.add(new Run(stay, from, end));
        }
        int[] before = nights.isEmpty() ? null : nights.get(nights.size() - 1);
        if (before != null && from <= before[1]) {
            before[1] = Math.max(before[1], end);
        } else {
            nights.add(new int[] {from, end});
        }
    }

    /** Says whether there was no stay at all. */
    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /** Gives the runs, by day. */
    public List<Run> runs() {
        return Collections.unmodifiableList(runs);
    }

    /** Gives which day of a stay this is, the day of admission being the first; 0 on a day outside any. */
    public int dayOfStay(int epochDay) {
        for (Run run : runs) {
            if (epochDay >= run.from() && epochDay < run.end()) {
                return epochDay - run.from() + 1;
            }
        }
        return 0;
    }

    /** Counts the days in hospital from {@code first} to {@code last}, both included. */
    public int nightsBetween(int first, int last) {
        int count = 0;
        for (int[] stay : nights) {
            count += Math.max(0, Math.min(last + 1, stay[1]) - Math.max(first, stay[0]));
        }
        return count;
    }
}
