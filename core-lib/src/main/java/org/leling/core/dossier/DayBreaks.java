package org.leling.core.dossier;

import java.util.Arrays;

/**
 * Days on which something may begin to differ (分段日), between a first and a last day: taken in any order and as often
 * as they come, given in order and once each. Days are epoch days.
 */
public final class DayBreaks {

    private final int first;
    private final int last;
    private int[] days = new int[8];
    private int size;

    /** Begins with no day; those outside {@code first} to {@code last} will be passed over. */
    public DayBreaks(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** Takes a day. */
    public void add(int day) {
        if (day < first || day > last) {
            return;
        }
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
        }
        days[size++] = day;
    }

    /** Gives the days taken, in order and once each. */
    public int[] sorted() {
        Arrays.sort(days, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || days[i] != days[i - 1]) {
                days[kept++] = days[i];
            }
        }
        size = kept;
        return Arrays.copyOf(days, kept);
    }
}
