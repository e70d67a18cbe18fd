package org.leling.core.impact;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leling.core.dossier.Dossier;
import org.leling.core.duty.Action;
import org.leling.core.obligation.Obligations;
import org.leling.core.obligation.Window;
import org.leling.core.policy.Campaign;

/**
 * Compares what is owed before and after, over a population of any size (影响测算).
 *
 * <p>The population is a stream, and no dossier is kept once it has been looked at: memory grows with the rules,
 * parties, groups and months, never with the people. The counts are the same in whatever order the people come, and a
 * stream may be parallel. Immutable; each setting gives another comparison.
 *
 * <pre>{@code
 * Impact impact = Comparison.of(baseline, withDistrict, Window.year(2026))
 *         .taking(Action.VISIT, Duration.ofMinutes(90))
 *         .over(dossiers.stream());
 * }</pre>
 */
public final class Comparison {

    private static final int DEFAULT_EXAMPLES = 3;

    private final Obligations before;
    private final Obligations after;
    private final Window window;
    private final List<Campaign> campaigns;
    private final Map<Action, Duration> durations;
    private final Function<Dossier, String> group;
    private final int examples;

    private Comparison(
            Obligations before,
            Obligations after,
            Window window,
            List<Campaign> campaigns,
            Map<Action, Duration> durations,
            Function<Dossier, String> group,
            int examples) {
        this.before = Objects.requireNonNull(before, "before");
        this.after = Objects.requireNonNull(after, "after");
        this.window = Objects.requireNonNull(window, "window");
        this.campaigns = List.copyOf(campaigns);
        this.durations = durations;
        this.group = Objects.requireNonNull(group, "group");
        this.examples = examples;
    }

    /** Compares two policies: what either engine derives of the same dossiers, due in a window. */
    public static Comparison of(Obligations before, Obligations after, Window window) {
        return new Comparison(
                before,
                after,
                window,
                List.of(),
                Map.of(),
                dossier -> dossier.managingUnitDivision().code(),
                DEFAULT_EXAMPLES);
    }

    /** Compares two states of facts under one policy; to be asked with {@link #overStates}. */
    public static Comparison of(Obligations engine, Window window) {
        return of(engine, engine, window);
    }

    /** Sets the campaigns that are declared; none, if nothing is said. */
    public Comparison during(List<Campaign> declared) {
        return new Comparison(before, after, window, declared, durations, group, examples);
    }

    /**
     * Sets how long an action takes, for the hours of work; an action of which nothing is said takes none.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Comparison taking(Action action, Duration each) {
        if (each.isNegative()) {
            throw new IllegalArgumentException("each: " + each + " for " + action + " is negative");
        }
        Map<Action, Duration> more = new EnumMap<>(Action.class);
        more.putAll(durations);
        more.put(action, each);
        return new Comparison(before, after, window, campaigns, Collections.unmodifiableMap(more), group, examples);
    }

    /** Sets by what people are grouped; by the managing unit's division, if nothing is said. The dossier is that of before. */
    public Comparison groupedBy(Function<Dossier, String> name) {
        return new Comparison(before, after, window, campaigns, durations, name, examples);
    }

    /**
     * Sets how many examples of each rule's added, dropped and moved duties are kept; 3, if nothing is said.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Comparison examples(int atMost) {
        if (atMost < 0) {
            throw new IllegalArgumentException("atMost: " + atMost + " is negative");
        }
        return new Comparison(before, after, window, campaigns, durations, group, atMost);
    }

    /**
     * Compares the two policies over a population.
     *
     * @throws org.leling.core.obligation.DerivationException if a rule's condition throws; nobody is left out in silence
     */
    public Impact over(Stream<Dossier> population) {
        return overStates(population.map(States::unchanged));
    }

    /** Compares two states of each dossier of a population, each under its own engine. */
    public Impact overStates(Stream<States> population) {
        return population
                .collect(() -> new Counting(durations, examples), this::count, Counting::add)
                .result(window);
    }

    private void count(Counting counting, States states) {
        PersonDiff diff = new PersonDiff(before, after, window, campaigns, states);
        counting.count(group.apply(states.before()), diff);
    }
}
