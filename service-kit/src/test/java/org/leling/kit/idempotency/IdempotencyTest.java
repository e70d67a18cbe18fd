package org.leling.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpResponse;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leling.kit.KitTest;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.time.ClockControl;
import org.leling.kit.token.Caller;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyTest implements KitTest {

    private static final Caller ANNA = new Caller("anna", "anna", Set.of(), Set.of());
    private static final Caller BERT = new Caller("bert", "bert", Set.of(), Set.of());

    @Inject
    Idempotency idempotency;

    @Inject
    ClockControl clock;

    private final AtomicInteger done = new AtomicInteger();

    private HttpResponse<String> ask(Caller caller, String key, Map<String, ?> body) {
        Supplier<HttpResponse<?>> work = () ->
                HttpResponse.created(Map.of("number", done.incrementAndGet())).header("Location", "/x");
        return SystemScope.as(caller, () -> idempotency.once(key, "POST /x", body, work));
    }

    @Test
    void the_same_key_and_body_give_the_same_answer_and_do_the_work_once() {
        HttpResponse<String> first = ask(ANNA, "k-1", Map.of("a", 1));
        HttpResponse<String> again = ask(ANNA, "k-1", Map.of("a", 1));
        assertThat(again.code()).isEqualTo(first.code()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body()).startsWith("{\"number\":");
        assertThat(first.header(Idempotency.REPLAYED)).isNull();
        assertThat(again.header(Idempotency.REPLAYED)).isEqualTo("true");
        assertThat(ask(ANNA, "k-2", Map.of("a", 1)).body()).isNotEqualTo(first.body());
        assertThat(ask(BERT, "k-1", Map.of("a", 1)).body()).as("another caller").isNotEqualTo(first.body());
    }

    @Test
    void the_same_key_with_another_body_is_a_problem() {
        ask(ANNA, "k-3", Map.of("a", 1));
        assertThatThrownBy(() -> ask(ANNA, "k-3", Map.of("a", 2)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status().getCode()).isEqualTo(409);
                    assertThat(problem.type()).isEqualTo("idempotency-key-reused");
                });
    }

    @Test
    void no_key_is_a_problem() {
        for (String key : new String[] {null, " "}) {
            assertProblem(key, "idempotency-key-missing");
        }
        assertProblem("x".repeat(201), "idempotency-key-too-long");
    }

    private void assertProblem(String key, String type) {
        assertThatThrownBy(() -> ask(ANNA, key, Map.of()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(type));
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        Supplier<HttpResponse<?>> refusing = () -> {
            throw ProblemException.badRequest("invalid", List.of());
        };
        assertThatThrownBy(() ->
                        SystemScope.as(ANNA, () -> idempotency.once("k-4", "POST /x", Map.of("a", 1), refusing)))
                .isInstanceOf(ProblemException.class);
        assertThat(ask(ANNA, "k-4", Map.of("a", 2)).code()).isEqualTo(201);
    }

    @Test
    void of_four_at_once_one_does_the_work_and_all_get_its_answer() {
        int before = done.get();
        List<CompletableFuture<String>> four = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> String.valueOf(ask(ANNA, "k-5", Map.of("a", 1)).body())))
                .toList();
        assertThat(four.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(done.get()).isEqualTo(before + 1);
    }

    @Test
    void old_keys_are_forgotten() {
        ask(ANNA, "k-6", Map.of());
        clock.advance(Duration.ofDays(8));
        assertThat(idempotency.forgetOlderThan(Duration.ofDays(7))).isPositive();
        assertThat(ask(ANNA, "k-6", Map.of("other", 1)).code()).isEqualTo(201);
    }
}
