package org.leling.console.directory;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The office by which a list is narrowed: none, one, or what was typed and fits none or several.
 *
 * @param offered whether the account may choose at all
 * @param id the office chosen, or an empty text
 * @param typed what stands in the field: the chosen one's name, or what was typed
 * @param among those that fit what was typed, where one of them must still be chosen
 * @param more whether more of them fit than are listed
 * @param suggested the first offices of the kind, for the field to suggest
 */
public record OfficeChoice(
        boolean offered, String id, String typed, List<Office> among, boolean more, List<Office> suggested) {

    /** Copies the lists. */
    public OfficeChoice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(typed, "typed");
        among = List.copyOf(among);
        suggested = List.copyOf(suggested);
    }

    /** What a form says of an office; {@code name} is empty where the field was emptied. */
    public record Asked(String id, String name, boolean named, String picked) {

        /** Reads the three fields of a form, any of which may be absent. */
        public static Asked of(@Nullable String id, @Nullable String name, @Nullable String picked) {
            return new Asked(strip(id), strip(name), name != null, strip(picked));
        }

        private static String strip(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    /** Nothing to choose from; an id that came with a link still counts. */
    public static OfficeChoice notOffered(String id) {
        return new OfficeChoice(false, id, "", List.of(), false, List.of());
    }

    /** Says whether something was typed that names no single office. */
    public boolean isUnclear() {
        return id.isEmpty() && !typed.isEmpty();
    }
}
