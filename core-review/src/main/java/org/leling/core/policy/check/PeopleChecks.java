package org.leling.core.policy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.leling.core.caregroup.CareGroupNeeds;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Role;
import org.leling.core.duty.Party;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Condition;
import org.leling.core.policy.Conditions;
import org.leling.core.policy.FactSpace;
import org.leling.core.policy.Rule;
import org.leling.core.policy.Situation;

/** Checks of what people are left with when all rules are taken together. */
final class PeopleChecks {

    private PeopleChecks() {}

    static void noHumanContact(Checked checked, Consumer<Finding> found) {
        List<Rule> contacts =
                checked.rules().stream().filter(Rules::isMonthlyContact).toList();
        for (LivingClass living : LivingClass.values()) {
            nobodyFor(living, contacts)
                    .ifPresent(sample -> found.accept(new Finding(
                            FindingKind.NO_HUMAN_CONTACT,
                            living.name(),
                            sample.chosen(),
                            living.chinese() + "中有人一个月以上没有应办的上门、电话或问候",
                            "somebody of this class is owed no visit, call or greeting for over a month")));
        }
    }

    static void nobodyComesAfterChange(Checked checked, Consumer<Finding> found) {
        List<Rule> contacts = checked.rules().stream()
                .filter(Rules::isContactAfterClassChange)
                .toList();
        for (LivingClass living : LivingClass.values()) {
            nobodyFor(living, contacts)
                    .ifPresent(sample -> found.accept(new Finding(
                            FindingKind.NOBODY_COMES_AFTER_CHANGE,
                            living.name(),
                            sample.chosen(),
                            "转为" + living.chinese() + "后无人上门或联系",
                            "after a change to this class nobody visits or calls")));
        }
    }

    private static Optional<FactSpace.Sample> nobodyFor(LivingClass living, List<Rule> contacts) {
        List<Condition> conditions = new ArrayList<>(Rules.everyCondition(contacts));
        conditions.add(Conditions.inClass(living));
        return FactSpace.example(
                conditions,
                s -> s.classification().is(living) && contacts.stream().noneMatch(rule -> rule.appliesIn(s)));
    }

    /** A duty of a party that the person's care group need not have; offices that everybody has are not asked for. */
    static void nobodyHolds(Checked checked, Consumer<Finding> found) {
        for (Rule rule : checked.rules()) {
            if (rule.cadence() instanceof Cadence.AsAgreed) {
                continue;
            }
            roleOf(rule.party())
                    .flatMap(role -> FactSpace.example(rule.conditions(), s -> rule.appliesIn(s) && lacks(role, s)))
                    .ifPresent(sample -> found.accept(new Finding(
                            FindingKind.NOBODY_HOLDS,
                            rule.id(),
                            sample.chosen(),
                            "该类别的关爱小组不含责任方“" + rule.party().chinese() + "”",
                            "the class's care group has no " + rule.party().english())));
        }
    }

    private static boolean lacks(Role role, Situation situation) {
        return situation
                .classification()
                .livingClass()
                .map(living -> !CareGroupNeeds.of(living, situation.facts()).contains(role))
                .orElse(false);
    }

    private static Optional<Role> roleOf(Party party) {
        return switch (party) {
            case UNIT -> Optional.of(Role.UNIT);
            case COMMUNITY -> Optional.of(Role.COMMUNITY);
            case VOLUNTEER -> Optional.of(Role.VOLUNTEER);
            case INSTITUTION -> Optional.of(Role.INSTITUTION);
            case BUREAU, CIVIL_AFFAIRS, HOTLINE -> Optional.empty();
        };
    }

    static void alwaysCoincide(Checked checked, Consumer<Finding> found) {
        List<Rule> rules = checked.rules();
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                Rule one = rules.get(i);
                Rule two = rules.get(j);
                if (!one.id().equals(two.id()) && asksTheSame(one, two) && hasTheSameAudience(one, two)) {
                    found.accept(new Finding(
                            FindingKind.ALWAYS_COINCIDE,
                            one.id() + ", " + two.id(),
                            Map.of(),
                            "两条规则对相同的人、同一责任方总是要求同一件事",
                            "the two rules always ask the same of the same party for the same people"));
                }
            }
        }
    }

    private static boolean asksTheSame(Rule one, Rule two) {
        return one.party() == two.party()
                && one.action() == two.action()
                && one.cadence().english().equals(two.cadence().english());
    }

    private static boolean hasTheSameAudience(Rule one, Rule two) {
        return Rules.isWalked(one)
                && Rules.isWalked(two)
                && FactSpace.counterexample(one.conditions(), two.conditions()).isEmpty()
                && FactSpace.counterexample(two.conditions(), one.conditions()).isEmpty();
    }
}
