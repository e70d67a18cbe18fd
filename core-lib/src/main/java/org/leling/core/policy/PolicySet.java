package org.leling.core.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leling.core.classification.Classifier;
import org.leling.core.classification.Thresholds;

/** The rules in force (现行政策), in the order of their ids. */
public final class PolicySet {

    private final List<PolicyModuleInfo> modules;
    private final List<Rule> rules;
    private final Classifier classifier;

    private PolicySet(List<PolicyModuleInfo> modules, List<Rule> rules, Thresholds thresholds) {
        this.modules = List.copyOf(modules);
        this.rules = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
        this.classifier = Classifier.with(thresholds);
    }

    /**
     * Takes the rules of one module.
     *
     * @throws IllegalArgumentException naming every fault of the module at once
     */
    public static PolicySet of(PolicyModule module) {
        RuleBook book = new RuleBook();
        module.define(book);
        return new PolicySet(List.of(book.info()), book.rules(), book.thresholds());
    }

    /** Gives the modules. */
    public List<PolicyModuleInfo> modules() {
        return modules;
    }

    /** Gives every rule, in the order of their ids. */
    public List<Rule> rules() {
        return rules;
    }

    /** Gives the rule with an id, if there is one. */
    public Optional<Rule> findRule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Gives the classifier with this policy's numbers. */
    public Classifier classifier() {
        return classifier;
    }

    /** Gives the set without some rules, for comparison and for tests. */
    public PolicySet without(String... ids) {
        List<String> dropped = List.of(ids);
        List<Rule> left = new ArrayList<>(rules);
        left.removeIf(rule -> dropped.contains(rule.id()));
        return new PolicySet(modules, left, classifier.thresholds());
    }

    @Override
    public String toString() {
        return modules.stream()
                .map(m -> m.id() + " " + m.version())
                .collect(Collectors.joining(", ", "PolicySet[", "]"));
    }
}
