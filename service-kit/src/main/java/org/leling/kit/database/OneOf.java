package org.leling.kit.database;

import java.util.Collection;
import java.util.List;

/**
 * That a column holds one of some values, as a condition and its argument:
 *
 * <pre>{@code
 * OneOf persons = OneOf.of("dossier_id", ids);
 * sql.list("select … where " + persons.condition(), row -> …, persons.argument());
 * }</pre>
 *
 * <p>A single value is compared as such. As an array of one it would be planned for anew with each statement, which takes
 * longer than to find its row.
 *
 * @param condition the condition, with one place for an argument
 * @param argument the argument
 */
public record OneOf(String condition, Object argument) {

    /** Says that a column, which may be qualified, holds one of these values. */
    public static OneOf of(String column, Collection<String> values) {
        return values.size() == 1
                ? new OneOf(column + " = ?", values.iterator().next())
                : new OneOf(column + " = any(?)", List.copyOf(values));
    }
}
