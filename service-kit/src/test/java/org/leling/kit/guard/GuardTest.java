package org.leling.kit.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GuardTest {

    private static final GuardSettings QUICK =
            new GuardSettings(Duration.ofMillis(100), 3, Duration.ofMillis(1), 50, 4, Duration.ofMinutes(1), 1);

    private static Guards guards(Map<String, Object> properties) {
        try (ApplicationContext context = ApplicationContext.builder(properties).build()) {
            context.getEnvironment().start();
            return new Guards(context.getEnvironment());
        }
    }

    private static Guard quick(int attempts) {
        return guards(Map.of("leling.guards.quick.attempts", attempts)).get("quick", QUICK);
    }

    @Test
    void what_is_configured_is_in_force_and_wins_over_the_code() {
        Map<String, Object> configured = Map.of(
                "leling.guards.sample.timeout", "7s",
                "leling.guards.sample.attempts", 4,
                "leling.guards.sample.pause", "50ms",
                "leling.guards.sample.failure-rate", 30,
                "leling.guards.sample.window", 10,
                "leling.guards.sample.open", "9s",
                "leling.guards.sample.concurrent", 3);
        assertThat(guards(configured).get("sample").effective())
                .isEqualTo(new GuardSettings(
                        Duration.ofSeconds(7), 4, Duration.ofMillis(50), 30, 10, Duration.ofSeconds(9), 3));
    }

    @Test
    void the_standard_settings_are_in_force_where_nothing_is_configured() {
        assertThat(guards(Map.of()).get("sample").effective())
                .isEqualTo(GuardSettings.standard())
                .isEqualTo(new GuardSettings(
                        Duration.ofSeconds(5), 3, Duration.ofMillis(200), 50, 20, Duration.ofSeconds(5), 16));
    }

    @Test
    void a_call_that_may_be_repeated_is_and_one_that_may_not_is_not() {
        AtomicInteger calls = new AtomicInteger();
        Guard guard = guards(Map.of("leling.guards.quick.window", 20)).get("quick", QUICK);
        assertThat(guard.<String>call(() -> {
                    if (calls.incrementAndGet() < 3) {
                        throw new IOException("not yet");
                    }
                    return "yes";
                }))
                .isEqualTo("yes");
        calls.set(0);
        assertThatThrownBy(() -> quick(3).callOnce(() -> {
                    calls.incrementAndGet();
                    throw new IOException("no");
                }))
                .isInstanceOf(UnavailableException.class)
                .hasRootCauseMessage("no");
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_call_that_takes_too_long_is_given_up() {
        assertThatThrownBy(() -> quick(1).call(() -> {
                    TimeUnit.SECONDS.sleep(20);
                    return "late";
                }))
                .isInstanceOf(UnavailableException.class)
                .hasRootCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void after_failures_the_breaker_lets_nothing_through() {
        Guard guard = quick(1);
        AtomicInteger calls = new AtomicInteger();
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> guard.call(() -> {
                        calls.incrementAndGet();
                        throw new IOException("down");
                    }))
                    .isInstanceOf(UnavailableException.class);
        }
        assertThat(guard.isOpen()).isTrue();
        assertThat(calls).hasValue(2);
    }

    @Test
    void no_more_calls_than_allowed_are_under_way() throws InterruptedException {
        Guard guard = guards(Map.of())
                .get(
                        "one",
                        new GuardSettings(
                                Duration.ofSeconds(20), 1, Duration.ofMillis(1), 50, 20, Duration.ofSeconds(5), 1));
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> guard.call(() -> {
            entered.countDown();
            return leave.await(20, TimeUnit.SECONDS);
        }));
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> guard.call(() -> "second"))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("BulkheadFull");
        leave.countDown();
        assertThat(first.join()).isTrue();
    }
}
