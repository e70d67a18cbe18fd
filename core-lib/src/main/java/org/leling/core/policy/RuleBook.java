package org.leling.core.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leling.core.classification.Thresholds;

/** Where a module writes its rules. */
public final class RuleBook {

    private final List<RuleBuilder> builders = new ArrayList<>();
    private PolicyModuleInfo info = new PolicyModuleInfo("", "", "");
    private Thresholds thresholds = Thresholds.DEFAULT;

    RuleBook() {}

    /** Says what the module is called and which version it is. */
    public RuleBook module(String id, String name, String version) {
        info = new PolicyModuleInfo(id, name, version);
        return this;
    }

    /** Sets the numbers by which the classes are drawn. */
    public RuleBook thresholds(Thresholds numbers) {
        thresholds = numbers;
        return this;
    }

    /** Begins a rule; its id is public and stays. */
    public RuleBuilder rule(String id) {
        RuleBuilder rule = new RuleBuilder(id);
        builders.add(rule);
        return rule;
    }

    PolicyModuleInfo info() {
        return info;
    }

    Thresholds thresholds() {
        return thresholds;
    }

    /** Makes the rules, or throws naming every fault of the module at once. */
    List<Rule> rules() {
        List<String> faults = new ArrayList<>();
        if (info.id().isBlank()) {
            faults.add("the module does not say its id, name and version");
        }
        Set<String> ids = new HashSet<>();
        for (RuleBuilder rule : builders) {
            faults.addAll(rule.faults());
            if (!rule.id.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*")) {
                faults.add("rule «" + rule.id + "»: an id takes small letters, digits, hyphens and dots");
            }
            if (!ids.add(rule.id)) {
                faults.add("rule «" + rule.id + "» is written twice");
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("module «" + info.id() + "»: " + String.join("; ", faults));
        }
        return builders.stream().map(rule -> new Rule(rule, info)).toList();
    }
}
