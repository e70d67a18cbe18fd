package org.leling.core.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * A module as its author wrote it, faults and all; for checking one that could not be put to use yet.
 *
 * <p>What is faulty is listed and left out of {@link #sound()}, so that the rest can still be looked at.
 */
public final class DraftModule {

    private final RuleBook book = new RuleBook();

    /** Asks a module what it holds. */
    public DraftModule(PolicyModule module) {
        module.define(book);
    }

    /** Gives the module's id; blank if it does not say one. */
    public String id() {
        return book.info().id();
    }

    /** Gives the ids of the rules that cite no clause. */
    public List<String> withoutClause() {
        return book.builders().stream()
                .filter(RuleBuilder::lacksClause)
                .map(RuleBuilder::id)
                .toList();
    }

    /** Lists every other fault of the form. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (RuleBuilder rule : book.builders()) {
            rule.faults().stream()
                    .filter(fault -> !fault.contains("cites is missing"))
                    .forEach(faults::add);
        }
        return faults;
    }

    /** Gives the module without its faulty rules. */
    public PolicyModule sound() {
        return rules -> rules.takeSound(book);
    }
}
