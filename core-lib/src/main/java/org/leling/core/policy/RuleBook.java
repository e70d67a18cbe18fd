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

    private final List<String> faults = new ArrayList<>();
    /** Holds what was taken from a book whose faults are told elsewhere. */
    private boolean taken;

    RuleBook() {}

    /** Asks a module what it holds; what it throws is a fault like any other. */
    static RuleBook of(PolicyModule module) {
        RuleBook book = new RuleBook();
        try {
            module.define(book);
        } catch (RuntimeException e) {
            book.faults.add(
                    book.whereDefineStopped() + ": " + (e instanceof IllegalArgumentException ? e.getMessage() : e));
        }
        return book;
    }

    /** Names the last rule, and leaves it out if it was broken off: what it lacks is not its author's fault. */
    private String whereDefineStopped() {
        if (builders.isEmpty()) {
            return "define";
        }
        RuleBuilder last = builders.get(builders.size() - 1);
        if (!last.isWhole()) {
            builders.remove(builders.size() - 1);
        }
        return "define, at " + of(last.id);
    }

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
        if (last.isBefore(first)) {
            faults.add("inForce: " + last + " is before " + first);
        } else {
            scope = scope.between(first, last);
        }
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

    /** Takes over what another book says, but for what no rule can be made of. */
    void takeSound(RuleBook other) {
        info = other.info;
        scope = other.scope;
        thresholds.addAll(other.thresholds);
        builders.addAll(other.builders);
        taken = true;
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

    /** Makes the rules, as far as they can be made; of two with one id, the first. */
    List<Rule> rules() {
        Set<String> ids = new HashSet<>();
        List<Rule> rules = new ArrayList<>();
        for (RuleBuilder rule : builders) {
            if (rule.isWhole() && ids.add(rule.id)) {
                rules.add(new Rule(rule, info));
            }
        }
        return rules;
    }

    /** Lists every fault of the form but a clause that is missing. */
    List<String> faults() {
        List<String> found = new ArrayList<>(faults);
        if (info.id().isBlank() || info.name().isBlank() || info.version().isBlank()) {
            found.add("the module does not say its id, name and version");
        }
        Set<String> ids = new HashSet<>();
        for (RuleBuilder rule : builders) {
            for (String fault : rule.faults()) {
                found.add(of(rule.id) + ": " + fault);
            }
            if (!ids.add(rule.id)) {
                found.add(of(rule.id) + " is written twice");
            }
        }
        return taken ? List.of() : found;
    }

    private static String of(String rule) {
        return "rule «" + rule + "»";
    }

    /** Lists the ids of the rules that cite no clause. */
    List<String> withoutClause() {
        List<String> ids = new ArrayList<>();
        for (RuleBuilder rule : builders) {
            if (rule.lacksClause() && !taken) {
                ids.add(rule.id);
            }
        }
        return ids;
    }

    /** Says all that is wrong in one line, with the module's id; blank if nothing is. */
    String wrong() {
        List<String> all = new ArrayList<>(faults());
        for (String rule : withoutClause()) {
            all.add(of(rule) + ": cites is missing");
        }
        return all.isEmpty() ? "" : "module «" + info.id() + "»: " + String.join("; ", all);
    }
}
