package org.leling.benchmarks;

import java.time.LocalDate;
import org.leling.core.calendar.WorkCalendar;
import org.leling.core.calendar.WorkCalendars;

/** The bare minimum: (start, due) pairs written into an int[], with the working day before looked up in a table. */
final class EpochDayPairs {

    private static final int FROM = (int) LocalDate.of(2025, 12, 1).toEpochDay();

    private final int[] workingDayBefore = new int[500];
    private final int[] monthStarts = new int[14];
    private final int[] pairs = new int[512];

    EpochDayPairs() {
        WorkCalendar calendar = WorkCalendars.china();
        for (int i = 0; i < workingDayBefore.length; i++) {
            workingDayBefore[i] = calendar.movedBack(FROM + i, FROM + i - 31);
        }
        for (int i = 0; i < monthStarts.length; i++) {
            monthStarts[i] = (int) LocalDate.of(2026, 1, 1).plusMonths(i).toEpochDay();
        }
    }

    /** Writes the pairs and gives how many ints were written. */
    int write() {
        int at = 0;
        for (Series series : Series.ALL) {
            boolean moves = series.moves();
            if (series.frequency().endsWith("W")) {
                int end = (int) Series.END.toEpochDay();
                for (int due = (int) series.first().toEpochDay(); due <= end; due += 7) {
                    pairs[at++] = due - 6;
                    pairs[at++] = moves ? workingDayBefore[due - FROM] : due;
                }
            } else {
                int step = Integer.parseInt(
                        series.frequency().substring(1, series.frequency().length() - 1));
                for (int month = 0; month < 12; month += step) {
                    int due = monthStarts[month + step] - 1;
                    pairs[at++] = monthStarts[month];
                    pairs[at++] = moves ? workingDayBefore[due - FROM] : due;
                }
            }
        }
        return at;
    }

    int[] pairs() {
        return pairs;
    }
}
