package org.leling.core.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leling.core.classification.Thresholds;
import org.leling.core.dossier.Division;

/** Where a module writes its rules. */
public final class RuleBook {

    private final List<RuleBuilder> builders = new ArrayList<>();
    private PolicyModuleInfo info = new PolicyModuleInfo("", "", "");
    private ModuleScope scope = ModuleScope.ALWAYS_EVERYWHERE;
    private final List<Thresholds> thresholds = new ArrayList<>();

    RuleBook() {}

    /** Says what the module is called and which version it is. */
    public RuleBook module(String id, String name, String version) {
        info = new PolicyModuleInfo(id, name, version);
        return this;
    }

    /** Says for which province, city or county it is; for everywhere if nothing is said. */
    public RuleBook within(Division division) {
        scope = scope.within(division);
        return this;
    }

    /** Says from which day on it is in force; always, if nothing is said. */
    public RuleBook inForceFrom(LocalDate first) {
        scope = scope.since(first);
        return this;
    }

    /** Says between which days, both included, it is in force. */
    public RuleBook inForce(LocalDate first, LocalDate last) {
        scope = scope.between(first, last);
        return this;
    }

    /** Sets the numbers by which the classes are drawn; defaults, so a narrower module may set them either way. */
    public RuleBook thresholds(Thresholds numbers) {
        thresholds.clear();
        thresholds.add(numbers);
        return this;
    }

    /** Begins a rule; its id is public and stays. The id of a wider module's rule says that rule anew. */
    public RuleBuilder rule(String id) {
        RuleBuilder rule = new RuleBuilder(id);
        builders.add(rule);
        return rule;
    }

    /** Takes over what another book says, but for its faulty rules. */
    void takeSound(RuleBook other) {
        info = other.info;
        scope = other.scope;
        thresholds.addAll(other.thresholds);
        Set<String> taken = new HashSet<>();
        other.builders.stream()
                .filter(rule -> rule.faults().isEmpty() && taken.add(rule.id))
                .forEach(builders::add);
    }

    PolicyModuleInfo info() {
        return info;
    }

    ModuleScope scope() {
        return scope;
    }

    List<Thresholds> ownThresholds() {
        return List.copyOf(thresholds);
    }

    List<RuleBuilder> builders() {
        return builders;
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
