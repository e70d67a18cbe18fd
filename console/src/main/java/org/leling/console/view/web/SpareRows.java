package org.leling.console.view.web;

import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of a form into which as many things are typed as there are: those that are there, and some to spare. */
public final class SpareRows {

    private static final int MOST = 50;
    private static final int LEAST = 3;
    private static final int SPARE = 2;

    private SpareRows() {}

    /** Gives the rows in which something was typed, without the gaps between them. */
    public static <T> List<T> typed(IntFunction<T> row, Predicate<T> blank) {
        return IntStream.range(0, MOST).mapToObj(row).filter(blank.negate()).toList();
    }

    /** Gives rows with blank ones behind them. */
    public static <T> List<T> behind(List<T> rows, T blank) {
        int size = Math.min(MOST, Math.max(LEAST, rows.size() + SPARE));
        return Stream.concat(rows.stream(), Collections.nCopies(MOST, blank).stream())
                .limit(size)
                .toList();
    }
}
