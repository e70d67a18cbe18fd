package org.leling.console.duty;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leling.console.client.Answer;
import org.leling.console.duty.client.Schedule;
import org.leling.console.session.SignedIn;

/**
 * The rules' own words, by which lists call a duty. They are the same for everybody and seldom change, so they are asked
 * for once in ten minutes; without them a duty goes by its action.
 */
@Singleton
public class PolicyBook {

    private static final long FRESH_NANOS = Duration.ofMinutes(10).toNanos();

    private final Schedule schedule;
    private volatile @Nullable Book book;

    PolicyBook(Schedule schedule) {
        this.schedule = schedule;
    }

    private record Book(Map<String, Policies.Rule> rules, long readAt) {}

    /** Gives the rules by id; none while schedule-service is away. */
    public Map<String, Policies.Rule> rules(SignedIn who) {
        Book known = book;
        if (known != null && System.nanoTime() - known.readAt() < FRESH_NANOS) {
            return known.rules();
        }
        Answer<Policies> answer = Answer.of(() -> schedule.getPolicies(who));
        Optional<Policies> policies = Optional.ofNullable(answer.value());
        policies.ifPresent(p -> book = new Book(byId(p), System.nanoTime()));
        return policies.map(PolicyBook::byId).orElseGet(() -> known == null ? Map.of() : known.rules());
    }

    private static Map<String, Policies.Rule> byId(Policies policies) {
        return policies.modules().stream()
                .flatMap(module -> module.rules().stream())
                .collect(Collectors.toUnmodifiableMap(Policies.Rule::id, rule -> rule, (first, second) -> second));
    }
}
