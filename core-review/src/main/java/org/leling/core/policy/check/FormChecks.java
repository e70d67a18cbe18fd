package org.leling.core.policy.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.FactChange;
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
                found.accept(new Finding(FindingKind.MALFORMED, draft.id(), Map.of(), "规则不完整：" + fault, fault));
            }
        }
    }

    static void loosens(Checked checked, Consumer<Finding> found) {
        if (checked.composition() instanceof Composition.Refused refused) {
            for (Conflict conflict : refused.conflicts()) {
                found.accept(new Finding(
                        FindingKind.LOOSENS,
                        conflict.rule(),
                        conflict.facts(),
                        conflict.chinese(),
                        conflict.english()));
            }
        }
    }

    /** Looks for facts with which a condition throws. */
    static void fails(Checked checked, Consumer<Finding> found) {
        for (Rule rule : checked.rules()) {
            try {
                failure(rule)
                        .ifPresent(sample -> found.accept(new Finding(
                                FindingKind.RULE_FAILS,
                                rule.id(),
                                sample.chosen(),
                                "规则的条件在这些情况下出错",
                                "a condition of the rule throws on these facts")));
            } catch (IllegalStateException e) {
                found.accept(new Finding(
                        FindingKind.RULE_FAILS,
                        rule.id(),
                        Map.of(),
                        "规则的条件读取的情况太多，无法逐一检查",
                        String.valueOf(e.getMessage())));
            }
        }
    }

    /** Finds facts with which a condition throws, or says which days it changes on and throws. */
    static Optional<FactSpace.Sample> failure(Rule rule) {
        return FactSpace.example(Rules.everyCondition(rule), situation -> throwsIn(rule, situation));
    }

    private static boolean throwsIn(Rule rule, Situation situation) {
        Dossier dossier = situation.dossier();
        try {
            for (Condition condition : Rules.everyCondition(rule)) {
                condition.holds(situation);
                for (FactChange change : dossier.changes()) {
                    condition.changeDays().of(dossier, change, day -> {});
                }
            }
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    /** A condition is asked on the first day of a stretch; one that reads the day must say where a stretch ends. */
    static void dayNotAnnounced(Checked checked, Consumer<Finding> found) {
        for (Rule rule : checked.rules()) {
            for (Condition condition : Rules.everyCondition(rule)) {
                if (condition.changeDays() == Condition.ChangeDays.NONE
                        && FactSpace.unwalked(List.of(condition)).containsKey("day")) {
                    found.accept(new Finding(
                            FindingKind.DAY_NOT_ANNOUNCED,
                            rule.id(),
                            Map.of("condition", condition.english()),
                            "条件“" + condition.chinese() + "”读取当日日期，却没有声明它在哪些日子变化，推算会出错",
                            "a condition reads the day and does not announce on which days it changes"));
                }
            }
        }
    }

    /** A rule that no facts satisfy; the fewest of its conditions that can't hold together are named. */
    static void neverApplies(Checked checked, Consumer<Finding> found) {
        for (Rule rule : checked.rules()) {
            if (Rules.isWalked(rule)
                    && FactSpace.example(rule.conditions(), rule::appliesIn).isEmpty()) {
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
                    && Rules.isWalked(rule)
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
