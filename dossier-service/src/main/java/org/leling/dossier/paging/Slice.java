package org.leling.dossier.paging;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.fault.Faults;

/**
 * A page of a list.
 *
 * @param next what to send as {@code after} for the next page; null on the last
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** Copies the list. */
    public Slice {
        items = List.copyOf(items);
    }

    /**
     * Cuts what was found to a page.
     *
     * @param found one more than the limit where there is more
     * @param position of an item in the list
     */
    public static <T> Slice<T> of(List<T> found, int limit, ToLongFunction<T> position) {
        return placed(found, limit, item -> String.valueOf(position.applyAsLong(item)));
    }

    /** As {@link #of}, where more than a number says an item's place in the list. */
    public static <T> Slice<T> placed(List<T> found, int limit, Function<T, String> place) {
        if (found.size() <= limit) {
            return new Slice<>(found, null);
        }
        List<T> page = found.subList(0, limit);
        return new Slice<>(page, place.apply(page.get(limit - 1)));
    }

    /** Reads the position after which a page begins; {@code otherwise} where none is said. What is none is a fault. */
    public static long after(String said, long otherwise, Faults faults) {
        if (!said.matches("[0-9]{0,18}")) {
            faults.add("after", "not-a-position");
            return otherwise;
        }
        return said.isEmpty() ? otherwise : Long.parseLong(said);
    }
}
