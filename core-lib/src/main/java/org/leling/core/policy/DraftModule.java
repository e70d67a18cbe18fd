package org.leling.core.policy;

import java.util.List;

/**
 * A module as its author wrote it, faults and all; for checking one that could not be put to use yet.
 *
 * <p>What is faulty is listed, and {@link #sound()} leaves out what no rule can be made of, so that the rest can still
 * be looked at.
 */
public final class DraftModule {

    private final RuleBook book;

    /** Asks a module what it holds; a module that throws while it says so is faulty. */
    public DraftModule(PolicyModule module) {
        book = RuleBook.of(module);
    }

    /** Gives the module's id; blank if it does not say one. */
    public String id() {
        return book.info().id();
    }

    /** Gives the ids of the rules that cite no clause. */
    public List<String> withoutClause() {
        return book.withoutClause();
    }

    /** Lists every other fault of the form. */
    public List<String> faults() {
        return book.faults();
    }

    /** Gives the module with those of its rules that can be made, with a clause or without. */
    public PolicyModule sound() {
        return rules -> rules.takeSound(book);
    }
}
