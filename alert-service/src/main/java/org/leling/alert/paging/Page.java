package org.leling.alert.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next where the next page begins; empty on the last
 */
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Makes a page of what was found when one more than the limit was asked for. */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> place) {
        return found.size() > limit
                ? new Page<>(found.subList(0, limit), place.apply(found.get(limit - 1)))
                : new Page<>(found, "");
    }
}
