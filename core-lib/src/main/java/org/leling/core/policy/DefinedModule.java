package org.leling.core.policy;

import java.util.List;
import java.util.Optional;
import org.leling.core.classification.Thresholds;

/** A module after it was asked what it holds. */
record DefinedModule(PolicyModuleInfo info, ModuleScope scope, List<Rule> rules, List<Thresholds> ownThresholds) {

    static DefinedModule of(RuleBook book) {
        return new DefinedModule(book.info(), book.scope(), book.rules(), book.ownThresholds());
    }

    /** The numbers by which it draws the classes, if it sets any. */
    Optional<Thresholds> thresholds() {
        return ownThresholds.stream().findFirst();
    }

    Optional<Rule> find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
