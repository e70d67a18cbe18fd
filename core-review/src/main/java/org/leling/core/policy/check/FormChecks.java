package org.leling.core.policy.check;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Composition;
import org.leling.core.policy.Condition;
import org.leling.core.policy.Conflict;
import org.leling.core.policy.DraftModule;
import org.leling.core.policy.FactSpace;
import org.leling.core.policy.Rule;
import org.leling.core.policy.Situation;

/** Checks of a rule by itself and against the wider module's. */
final class FormChecks {

    private FormChecks() {}

    static void noClause(Checked checked, Consumer<Finding> found) {
        for (DraftModule draft : checked.drafts()) {
            for (String rule : draft.withoutClause()) {
                found.accept(
                        new Finding(FindingKind.NO_CLAUSE, rule, Map.of(), "规则没有写明依据条款", "the rule cites no clause"));
            }
        }
    }

    static void malformed(Checked checked, Consumer<Finding> found) {
        for (DraftModule draft : checked.drafts()) {
            for (String fault : draft.faults()) {
                found.accept(new Finding(FindingKind.MALFORMED, draft.id(), Map.of(), "规则不完整:" + fault, fault));
            }
        }
    }

    static void loosens(Checked checked, Consumer<Finding> found) {
        if (checked.composition() instanceof Composition.Refused refused) {
            for (Conflict conflict : refused.conflicts()) {
                found.accept(new Finding(
                        FindingKind.LOOSENS, conflict.rule(), Map.of(), conflict.chinese(), conflict.toString()));
            }
        }
    }

    /** Looks for facts with which a condition throws. */
    static void fails(Checked checked, Consumer<Finding> found) {
        for (Rule rule : checked.rules()) {
            failure(rule)
                    .ifPresent(sample -> found.accept(new Finding(
                            FindingKind.RULE_FAILS,
                            rule.id(),
                            sample.chosen(),
                            "规则的条件在这些情况下出错",
                            "a condition of the rule throws on these facts")));
        }
    }

    static Optional<FactSpace.Sample> failure(Rule rule) {
        return FactSpace.example(Rules.everyCondition(rule), situation -> throwsIn(rule, situation));
    }

    private static boolean throwsIn(Rule rule, Situation situation) {
        try {
            for (Condition condition : Rules.everyCondition(rule)) {
                condition.holds(situation);
            }
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    /** A rule that no facts satisfy; the fewest of its conditions that can't hold together are named. */
    static void neverApplies(Checked checked, Consumer<Finding> found) {
        for (Rule rule : checked.rules()) {
            if (FactSpace.example(rule.conditions(), rule::appliesIn).isEmpty()) {
                found.accept(new Finding(
                        FindingKind.NEVER_APPLIES,
                        rule.id(),
                        Map.of("conditions", Rules.contradiction(rule).toString()),
                        "没有任何情况能使规则适用",
                        "no facts make the rule apply"));
            }
        }
    }

    static void standingNeverCloses(Checked checked, Consumer<Finding> found) {
        for (Rule rule : checked.rules()) {
            if (rule.cadence() instanceof Cadence.Standing standing
                    && FactSpace.example(
                                    Rules.everyCondition(rule),
                                    s -> rule.appliesIn(s) && standing.inPlace().holds(s))
                            .isEmpty()) {
                found.accept(new Finding(
                        FindingKind.STANDING_NEVER_CLOSES,
                        rule.id(),
                        Map.of("inPlace", standing.inPlace().english()),
                        "没有任何登记能使该常设事项办结",
                        "no fact closes the standing duty while the rule applies"));
            }
        }
    }
}
