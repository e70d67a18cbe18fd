package org.leling.schedule.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.LivingClass;
import org.leling.core.exchange.CaseReader;
import org.leling.core.policy.Condition;
import org.leling.core.policy.PolicySet;
import org.leling.core.policy.Rule;
import org.leling.core.policy.Situation;

/**
 * Finds which classes a rule asks for, by asking its conditions about people of whom nothing but the class is known.
 *
 * <p>A condition that answers the same for every class, and for nobody's, does not ask for one.
 */
final class ClassProbes {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5); // a Monday

    private record Probe(LivingClass living, Situation situation) {}

    private final List<Probe> probes;
    private final Situation classless;

    ClassProbes(PolicySet policy) {
        probes = Arrays.stream(LivingClass.values())
                .map(living -> new Probe(
                        living,
                        situation(
                                policy,
                                Map.of(
                                        "from",
                                        DAY.toString(),
                                        "classByHand",
                                        Map.of("livingClass", living.name(), "until", DAY.toString())))))
                .toList();
        classless = situation(policy, Map.of("from", DAY.toString(), "willing", false));
    }

    private static Situation situation(PolicySet policy, Map<String, Object> change) {
        Dossier dossier = CaseReader.readDossier(Map.of(
                        "id", "probe",
                        "born", "1930-01-01",
                        "managingUnitDivision", "320581",
                        "facts", List.of(change)))
                .get();
        return new Situation(
                dossier,
                DAY,
                dossier.factsOn(DAY),
                policy.forUnit(dossier.managingUnitDivision()).classifier().on(dossier, DAY));
    }

    /** The classes that the rule is for; empty where it does not ask for a class. */
    List<String> classesOf(Rule rule) {
        List<Condition> asking =
                rule.conditions().stream().filter(this::asksForClass).toList();
        if (asking.isEmpty()) {
            return List.of();
        }
        return probes.stream()
                .filter(probe -> asking.stream().allMatch(condition -> condition.holds(probe.situation())))
                .map(probe -> probe.living().name())
                .toList();
    }

    private boolean asksForClass(Condition condition) {
        boolean without = condition.holds(classless);
        return !without && probes.stream().anyMatch(probe -> condition.holds(probe.situation()));
    }
}
