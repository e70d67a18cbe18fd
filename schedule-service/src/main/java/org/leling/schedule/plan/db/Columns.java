package org.leling.schedule.plan.db;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into columns, for statements that take all rows at once as arrays. */
final class Columns {

    private Columns() {}

    /** Gives one value of each row, which may be null. */
    static <R> List<@Nullable Object> column(Collection<R> rows, Function<R, @Nullable Object> value) {
        List<@Nullable Object> column = new ArrayList<>(rows.size());
        rows.forEach(row -> column.add(value.apply(row)));
        return column;
    }
}
