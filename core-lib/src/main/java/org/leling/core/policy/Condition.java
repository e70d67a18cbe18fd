package org.leling.core.policy;

import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.LivingClass;

/**
 * One thing that must hold for a rule to apply, or for a standing duty's thing to be in place (适用条件).
 *
 * <p>A condition is asked once for each stretch of days on which nothing it reads changes. What changes with the
 * passing of days alone (an age, the end of a contract) must be announced through {@link ChangeDays}. One that throws
 * fails the derivation loudly; it never counts as "does not apply".
 */
public final class Condition {

    /** Announces the days on which a condition can change though no fact does. */
    @FunctionalInterface
    public interface ChangeDays {
        /** Nothing changes but by facts. */
        ChangeDays NONE = (dossier, change, sink) -> {};

        /** Hands the days (epoch days) that follow from one change of a dossier to the sink. */
        void of(Dossier dossier, FactChange change, java.util.function.IntConsumer sink);
    }

    private final String chinese;
    private final String english;
    private final Predicate<Situation> test;
    private final ChangeDays changeDays;
    private final Set<LivingClass> classes;

    private Condition(
            String chinese,
            String english,
            Predicate<Situation> test,
            ChangeDays changeDays,
            Set<LivingClass> classes) {
        this.chinese = Objects.requireNonNull(chinese, "chinese");
        this.english = Objects.requireNonNull(english, "english");
        this.test = Objects.requireNonNull(test, "test");
        this.changeDays = Objects.requireNonNull(changeDays, "changeDays");
        this.classes = classes;
    }

    /** Makes a condition that changes with facts, class and decision only. */
    public static Condition of(String chinese, String english, Predicate<Situation> test) {
        return new Condition(chinese, english, test, ChangeDays.NONE, Set.of());
    }

    /** Makes a condition that changes on days of its own besides. */
    public static Condition of(String chinese, String english, Predicate<Situation> test, ChangeDays changeDays) {
        return new Condition(chinese, english, test, changeDays, Set.of());
    }

    /** Makes the condition that the person has one of these classes; a rule asks it for nothing. */
    static Condition ofClasses(String chinese, String english, Set<LivingClass> classes) {
        Predicate<Situation> test =
                s -> s.classification().livingClass().filter(classes::contains).isPresent();
        return new Condition(chinese, english, test, ChangeDays.NONE, Set.copyOf(classes));
    }

    /** Gives the classes of which the person must have one, if that is all that the condition asks; else none. */
    Set<LivingClass> classes() {
        return classes;
    }

    /** Says whether the condition holds. */
    public boolean holds(Situation situation) {
        return test.test(situation);
    }

    /** Gives the days on which it can change though no fact does. */
    public ChangeDays changeDays() {
        return changeDays;
    }

    /** Gives the condition in Chinese. */
    public String chinese() {
        return chinese;
    }

    /** Gives the condition in English. */
    public String english() {
        return english;
    }

    @Override
    public String toString() {
        return english;
    }
}
