package org.leling.core.policy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.leling.core.dossier.LivingClass;
import org.leling.core.duty.Action;
import org.leling.core.duty.DutyKind;
import org.leling.core.duty.Party;
import org.leling.core.nullness.Nullable;

/**
 * One duty of a policy (规则): who owes what to whom, and when, on what clause.
 *
 * <p>The id is public: it is part of every obligation's identity and of the API.
 */
public final class Rule {

    private static final int ANY = -1;

    /** Stands for the clause of a rule that cites none while its module is checked. */
    private static final Clause UNKNOWN = new Clause("?", "");

    private final String id;
    private final Clause clause;
    private final Party party;
    private final Action action;
    private final List<Condition> conditions;
    private final Cadence cadence;
    private final DutyKind kind;

    @Nullable
    private final String parameter;

    private final boolean outlivesPerson;
    private final PolicyModuleInfo module;
    /** The classes that the rule can apply to, a bit each, and the highest for having none. */
    private final int classes;

    private final Condition[] beyondClass;

    Rule(RuleBuilder from, PolicyModuleInfo module) {
        id = from.id;
        clause = Objects.requireNonNullElse(from.clause, UNKNOWN);
        party = Objects.requireNonNull(from.party, "party");
        action = Objects.requireNonNull(from.action, "action");
        conditions = List.copyOf(from.conditions);
        cadence = Objects.requireNonNull(from.cadence, "cadence");
        kind = Objects.requireNonNull(from.kind, "kind");
        parameter = from.parameter;
        outlivesPerson = from.outlivesPerson;
        this.module = module;
        this.classes = conditions.stream().mapToInt(Rule::bits).reduce(ANY, (one, two) -> one & two);
        this.beyondClass = conditions.stream()
                .filter(condition -> condition.classes().isEmpty())
                .toArray(Condition[]::new);
    }

    private static int bits(Condition condition) {
        return condition.classes().isEmpty()
                ? ANY
                : condition.classes().stream().mapToInt(LivingClass::bit).sum();
    }

    /** Gives the id, such as {@code empty-nest.call}. */
    public String id() {
        return id;
    }

    /** Gives the clause that the duty rests on. */
    public Clause clause() {
        return clause;
    }

    /** Gives who owes it; a measure agreed with a person names its own. */
    public Party party() {
        return party;
    }

    /** Gives what is owed; a measure agreed with a person names its own. */
    public Action action() {
        return action;
    }

    /** Gives what must hold, all of it, for the rule to apply. */
    public List<Condition> conditions() {
        return conditions;
    }

    /** Gives when it is owed. */
    public Cadence cadence() {
        return cadence;
    }

    /** Gives where its number comes from. */
    public DutyKind kind() {
        return kind;
    }

    /** Gives the name and value of the number that the bureau chose, such as {@code dossier.review.every=HALF_YEAR}; empty unless DEFAULTED. */
    public Optional<String> parameter() {
        return Optional.ofNullable(parameter);
    }

    /** Says whether it stays owed to the family after the person's death (a claim handed in). */
    public boolean outlivesPerson() {
        return outlivesPerson;
    }

    /** Gives the module that the rule is of. */
    public PolicyModuleInfo module() {
        return module;
    }

    /** Says whether it can apply to somebody of one of these classes, given as {@link org.leling.core.classification.Classification#classBit()} does. */
    boolean canApplyTo(int classBits) {
        return (classes & classBits) != 0;
    }

    /** Says whether every condition holds. */
    public boolean appliesIn(Situation situation) {
        if (!canApplyTo(situation.classification().classBit())) {
            return false;
        }
        for (Condition condition : beyondClass) {
            if (!condition.holds(situation)) {
                return false;
            }
        }
        return true;
    }

    /** Says whether its due day moves back to a working day: not a volunteer's, not home care, not an event's or a single day's. */
    public boolean moves(Party owedBy, Action owed) {
        return owedBy != Party.VOLUNTEER
                && owed != Action.HOME_CARE
                && !(cadence instanceof Cadence.OnDayOfYear)
                && !(cadence instanceof Cadence.EachDayOf)
                && !(cadence instanceof Cadence.WithinDays)
                && !(cadence instanceof Cadence.WithinWorkingDays);
    }

    @Override
    public String toString() {
        return "Rule[" + id + "]";
    }
}
