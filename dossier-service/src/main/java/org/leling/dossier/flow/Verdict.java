package org.leling.dossier.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.leling.dossier.fault.Faults;

/**
 * What a step comes to: the thing as it is after it, or every reason why it can't be taken.
 *
 * @param <T> what goes on
 */
public sealed interface Verdict<T> {

    /** The step is taken. */
    record Taken<T>(T next) implements Verdict<T> {}

    /** It is not, for all of these reasons. */
    record Refused<T>(List<Refusal> reasons) implements Verdict<T> {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** One reason: which part of the request, which code, and what its message names. */
    record Refusal(String field, String code, List<Object> arguments) {
        public Refusal {
            arguments = List.copyOf(arguments);
        }
    }

    /** Collects reasons. */
    final class Reasons {
        private final List<Refusal> found = new ArrayList<>();

        /** Adds a reason. */
        public Reasons add(String field, String code, Object... arguments) {
            found.add(new Refusal(field, code, List.of(arguments)));
            return this;
        }

        /** Adds a reason where something is so. */
        public Reasons addIf(boolean so, String field, String code, Object... arguments) {
            return so ? add(field, code, arguments) : this;
        }

        /** Adds a reason where a step's day is still to come, or before the day of the step before it. */
        public Reasons inOrder(LocalDate on, LocalDate before, LocalDate today) {
            return addIf(on.isAfter(today), "on", "in-the-future", on, today)
                    .addIf(on.isBefore(before), "on", "before-the-step-before", on, before);
        }

        /** Refuses if there is any reason to, else takes the step. */
        public <T> Verdict<T> orElse(Supplier<T> next) {
            return found.isEmpty() ? new Taken<>(next.get()) : new Refused<>(found);
        }
    }

    /**
     * Gives what is after the step.
     *
     * @param problem the problem's slug
     * @throws org.leling.kit.problem.ProblemException 422 with every reason
     */
    default T orRefuse(String problem) {
        return orRefuse(problem, new Faults());
    }

    /**
     * Gives what is after the step, unless its request could not be read.
     *
     * @param problem the problem's slug
     * @param read what is wrong with the request itself; of a field that could not be read no rule is asked
     * @throws org.leling.kit.problem.ProblemException 422 with everything that was wrong with the request and every reason
     */
    default T orRefuse(String problem, Faults read) {
        if (this instanceof Refused<T> refused) {
            List<Refusal> told = refused.reasons().stream()
                    .filter(reason -> !read.names(reason.field()))
                    .toList();
            told.forEach(reason ->
                    read.add(reason.field(), reason.code(), reason.arguments().toArray()));
        }
        read.refuseIfAny(problem);
        return ((Taken<T>) this).next();
    }
}
