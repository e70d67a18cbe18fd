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
 *
 * <p>Prefer the conditions of {@link Conditions}. Of one written by hand the library can walk through what it reads of
 * the facts that have few values, the class, the rank and the office, and of nothing else: a rule that a wider module
 * states is not restated with one that reads the day of birth, the day or the hospital stays, since nobody could show
 * that it binds as much.
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
    private final boolean byHand;

    private Condition(
            String chinese,
            String english,
            Predicate<Situation> test,
            ChangeDays changeDays,
            Set<LivingClass> classes,
            boolean byHand) {
        this.chinese = Objects.requireNonNull(chinese, "chinese");
        this.english = Objects.requireNonNull(english, "english");
        this.test = Objects.requireNonNull(test, "test");
        this.changeDays = Objects.requireNonNull(changeDays, "changeDays");
        this.classes = classes;
        this.byHand = byHand;
    }

    /**
     * Makes a condition that changes with facts, class and decision only. One that reads the day must not be made so:
     * it is asked on the first day of a stretch and its answer taken for the whole of it.
     */
    public static Condition of(String chinese, String english, Predicate<Situation> test) {
        return of(chinese, english, test, ChangeDays.NONE);
    }

    /** Makes a condition that changes on days of its own besides; each of them must be announced. */
    public static Condition of(String chinese, String english, Predicate<Situation> test, ChangeDays changeDays) {
        return new Condition(chinese, english, test, changeDays, Set.of(), true);
    }

    /** Makes a condition of the library's own, all of whose edges {@link FactSpace} walks. */
    static Condition own(String chinese, String english, Predicate<Situation> test) {
        return own(chinese, english, test, ChangeDays.NONE);
    }

    static Condition own(String chinese, String english, Predicate<Situation> test, ChangeDays changeDays) {
        return new Condition(chinese, english, test, changeDays, Set.of(), false);
    }

    /** Makes the condition that the person has one of these classes; a rule asks it for nothing. */
    static Condition ofClasses(String chinese, String english, Set<LivingClass> classes) {
        Predicate<Situation> test =
                s -> s.classification().livingClass().filter(classes::contains).isPresent();
        return new Condition(chinese, english, test, ChangeDays.NONE, Set.copyOf(classes), false);
    }

    /** Gives the classes of which the person must have one, if that is all that the condition asks; else none. */
    Set<LivingClass> classes() {
        return classes;
    }

    /** Says whether it was made by {@link #of}, and is none of the library's own. */
    boolean isByHand() {
        return byHand;
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
