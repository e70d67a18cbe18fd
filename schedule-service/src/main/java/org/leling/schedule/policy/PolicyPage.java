package org.leling.schedule.policy;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.core.policy.PolicyModuleInfo;
import org.leling.core.policy.PolicySet;
import org.leling.core.policy.Rule;

/** The modules in force and every rule of theirs, generated from the rules themselves so that it can't differ from them. */
@Serdeable
public record PolicyPage(List<Module> modules) {

    /** One module. */
    @Serdeable
    public record Module(String id, String name, String version, List<RuleRow> rules) {}

    /**
     * One rule.
     *
     * @param classes the classes that it is owed to; empty where it does not ask for a class
     * @param conditions what must hold, the class included
     */
    @Serdeable
    public record RuleRow(
            String id,
            String clause,
            String words,
            String party,
            String action,
            Map<String, String> when,
            List<String> classes,
            List<Map<String, String>> conditions,
            String kind,
            @Nullable String parameter) {}

    /** Writes the page of a policy. */
    public static PolicyPage of(PolicySet policy) {
        ClassProbes probes = new ClassProbes(policy);
        return new PolicyPage(policy.modules().stream()
                .map(module ->
                        new Module(module.id(), module.name(), module.version(), rulesOf(policy, module, probes)))
                .toList());
    }

    private static List<RuleRow> rulesOf(PolicySet policy, PolicyModuleInfo module, ClassProbes probes) {
        return policy.rules().stream()
                .filter(rule -> rule.module().equals(module))
                .map(rule -> row(rule, probes))
                .toList();
    }

    private static RuleRow row(Rule rule, ClassProbes probes) {
        return new RuleRow(
                rule.id(),
                rule.clause().number(),
                rule.clause().words(),
                rule.party().name(),
                rule.action().name(),
                Map.of("zh", rule.cadence().chinese(), "en", rule.cadence().english()),
                probes.classesOf(rule),
                rule.conditions().stream()
                        .map(condition -> Map.of("zh", condition.chinese(), "en", condition.english()))
                        .toList(),
                rule.kind().name(),
                rule.parameter().orElse(null));
    }
}
