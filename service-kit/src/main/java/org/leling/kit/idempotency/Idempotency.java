package org.leling.kit.idempotency;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.token.Caller;

/**
 * Does a request under an {@code Idempotency-Key} once: the same key with the same body gets the same answer again, with
 * another body a problem.
 *
 * <p>Work and answer are committed together. A refusal (a {@link ProblemException}) is not kept: the caller may correct the
 * request and use the key again. Of two at the same moment the second waits for the first. What is answered is stored in
 * clear: ids and states, no personal data.
 */
@Singleton
public class Idempotency {

    /** Says that an answer is an earlier one. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private static final int LONGEST_KEY = 200;

    /** A phone that lay without signal for weeks still sends its visits once. */
    private static final Duration KEPT = Duration.ofDays(90);

    private record Stored(byte[] hash, int status, String answer) {}

    private final Sql sql;
    private final JsonMapper json;

    public Idempotency(Sql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Runs the work unless this key was used before.
     *
     * @param key the header's value; missing is a problem
     * @param route such as {@code POST /deliveries}, with ids filled in
     * @param request what was asked, a body object or its text; compared by hash
     * @param work does it, in the transaction opened here; its status and body are kept
     */
    public MutableHttpResponse<String> once(
            @Nullable String key, String route, Object request, Supplier<HttpResponse<?>> work) {
        if (key != null && key.length() > LONGEST_KEY) {
            throw ProblemException.badRequest("idempotency-key-too-long", List.of());
        }
        if (key == null || key.isBlank()) {
            throw ProblemException.badRequest("idempotency-key-missing", List.of());
        }
        String caller = Caller.getCurrent().subject();
        byte[] hash = hash(request);
        return sql.call(() -> {
            int inserted = sql.update(
                    "insert into idempotency(caller, route, key, request_hash) values (?, ?, ?, ?)"
                            + " on conflict do nothing",
                    caller,
                    route,
                    key,
                    hash);
            return inserted == 1 ? first(caller, route, key, work) : again(caller, route, key, hash);
        });
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "24h")
    void forget() {
        SystemScope.run("idempotency", () -> forgetOlderThan(KEPT));
    }

    /** Forgets what is older; a key is then as good as new. Runs each day for keys of more than 90 days. */
    public int forgetOlderThan(Duration age) {
        return sql.update(
                "delete from idempotency where at < leling_now() - make_interval(secs => ?)", age.toSeconds() * 1.0);
    }

    private MutableHttpResponse<String> first(String caller, String route, String key, Supplier<HttpResponse<?>> work) {
        HttpResponse<?> response = work.get();
        String answer = text(response.body());
        sql.later(
                "update idempotency set status = ?, answer = ? where caller = ? and route = ? and key = ?",
                response.code(),
                answer,
                caller,
                route,
                key);
        MutableHttpResponse<String> written = written(response.code(), answer);
        response.getHeaders().forEach((name, values) -> values.forEach(value -> written.header(name, value)));
        return written.contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private MutableHttpResponse<String> again(String caller, String route, String key, byte[] hash) {
        Optional<Stored> stored = sql.find(
                "select request_hash, status, answer from idempotency where caller = ? and route = ? and key = ?",
                row -> new Stored(row.getBytes(1), row.getInt(2), row.getString(3)),
                caller,
                route,
                key);
        if (stored.isEmpty() || !Arrays.equals(stored.get().hash(), hash)) {
            throw new ProblemException(HttpStatus.CONFLICT, "idempotency-key-reused", List.of());
        }
        return written(stored.get().status(), stored.get().answer()).header(REPLAYED, "true");
    }

    private static MutableHttpResponse<String> written(int status, String answer) {
        MutableHttpResponse<String> response = HttpResponse.status(HttpStatus.valueOf(status));
        return answer.isEmpty() ? response : response.body(answer).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private byte[] hash(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text(request).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    private String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return text;
        }
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }
}
