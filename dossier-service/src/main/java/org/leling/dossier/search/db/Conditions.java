package org.leling.dossier.search.db;

import java.util.ArrayList;
import java.util.List;
import org.leling.kit.token.Caller;

/**
 * What the rows of {@code dossier d} that are looked for have in common, as a statement says it.
 *
 * <p>Row-level security alone would keep others' people out, but it looks at rows one by one as they come. So who sees
 * some people only says whom, and a search begins with these or with what is looked for, whichever is less.
 */
public final class Conditions {

    private final List<String> texts = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    private Conditions() {}

    /** Begins with whom the caller may see. */
    public static Conditions withinScope() {
        Conditions conditions = new Conditions();
        Caller caller = Caller.getCurrent();
        if (!caller.seesEveryone()) {
            conditions.add(
                    "d.dossier_id in (select s.dossier_id from person_scope s where s.grant_name = any(?))",
                    caller.grants());
        }
        return conditions;
    }

    /** Begins with nothing. */
    public static Conditions none() {
        return new Conditions();
    }

    /**
     * Begins with whom the caller, who sees some people only, may see of those who fulfil conditions of {@code s.dossier_id}.
     * These are looked for by themselves, before any dossier is: of the people of a unit few bear a name.
     */
    public static Conditions withinScope(Conditions ofPerson) {
        Conditions conditions = new Conditions();
        conditions.add(
                "d.dossier_id in (with whom as materialized (select s.dossier_id from person_scope s where s.grant_name = any(?)"
                        + " and " + String.join(" and ", ofPerson.texts) + ") select dossier_id from whom)",
                Caller.getCurrent().grants());
        conditions.arguments.addAll(ofPerson.arguments);
        return conditions;
    }

    /** Adds all of these. */
    public void add(Conditions others) {
        texts.addAll(others.texts);
        arguments.addAll(others.arguments);
    }

    /** Says whether there is no condition. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Adds a condition with what stands in it. */
    public void add(String condition, Object... values) {
        texts.add(condition);
        arguments.addAll(List.of(values));
    }

    /** Adds a condition unless nothing is asked. */
    public void addUnlessEmpty(String condition, String value) {
        if (!value.isEmpty()) {
            add(condition, value);
        }
    }

    /** Gives the clause, empty where there is no condition. */
    public String where() {
        return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
    }

    /** Gives what stands in the clause, and then these. */
    public Object[] arguments(Object... more) {
        List<Object> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all.toArray();
    }
}
