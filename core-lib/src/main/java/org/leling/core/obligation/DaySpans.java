package org.leling.core.obligation;

import java.util.Arrays;
import org.leling.core.dossier.Days;

/** Runs of days, in order and apart from each other, as epoch days; both ends of each belong to it. */
final class DaySpans {

    private int[] ends;
    private int size;

    DaySpans() {
        ends = new int[8];
    }

    private DaySpans(DaySpans from) {
        ends = Arrays.copyOf(from.ends, from.size * 2);
        size = from.size;
    }

    /** Gives these runs, to be kept as they are. */
    DaySpans copy() {
        return new DaySpans(this);
    }

    /** Adds a run that begins after all others; it joins the one before if it touches it. */
    void add(int first, int last) {
        if (size > 0 && ends[size * 2 - 1] + 1 >= first) {
            ends[size * 2 - 1] = Math.max(ends[size * 2 - 1], last);
            return;
        }
        if (size * 2 == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        ends[size * 2] = first;
        ends[size * 2 + 1] = last;
        size++;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int first(int run) {
        return ends[run * 2];
    }

    int last(int run) {
        return ends[run * 2 + 1];
    }

    boolean contains(int day) {
        return nextIn(day) == day;
    }

    /** Gives the first day on or after {@code day} that belongs to a run, or {@link Days#NEVER}. */
    int nextIn(int day) {
        for (int run = 0; run < size; run++) {
            if (last(run) >= day) {
                return Math.max(first(run), day);
            }
        }
        return Days.NEVER;
    }

    /** Gives the first day on or after {@code day} that belongs to no run. */
    int nextOut(int day) {
        for (int run = 0; run < size; run++) {
            if (first(run) <= day && last(run) >= day) {
                return last(run) + 1;
            }
        }
        return day;
    }

    /** Counts the days from {@code from} to {@code to} that belong to a run. */
    int count(int from, int to) {
        int count = 0;
        for (int run = 0; run < size; run++) {
            count += Math.max(0, Math.min(last(run), to) - Math.max(first(run), from) + 1);
        }
        return count;
    }
}
