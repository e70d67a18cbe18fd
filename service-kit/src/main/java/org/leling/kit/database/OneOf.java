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
 * <p>A statement is to be planned once and not with each execution, which takes longer than to find a person's rows. So the
 * value is asked for inside the statement, where the planner does not see it and has nothing to plan anew for; and a single
 * value is compared as such.
 *
 * @param condition the condition, with one place for an argument
 * @param argument the argument
 */
public record OneOf(String condition, Object argument) {

    /** Says that a column, which may be qualified, holds one of these values. */
    public static OneOf of(String column, Collection<String> values) {
        return values.size() == 1
                ? new OneOf(column + " = (select ?)", values.iterator().next())
                : new OneOf(column + " = any ((select ?)::text[])", List.copyOf(values));
    }
}
