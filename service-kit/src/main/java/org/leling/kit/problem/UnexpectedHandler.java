package org.leling.kit.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.leling.kit.database.SqlFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever nobody foresaw: the log has it whole under an id, the caller gets the id alone. */
@Singleton
final class UnexpectedHandler implements ExceptionHandler<Exception, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedHandler.class);

    private static final int DEPTH = 12;

    private final Problems problems;
    private final QueryFaults query;

    UnexpectedHandler(Problems problems, QueryFaults query) {
        this.problems = problems;
        this.query = query;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Exception exception) {
        List<Fault> faults = query.addTo(JsonFaults.of(exception), request);
        if (!faults.isEmpty()) {
            return problems.answer(request, ProblemException.badRequest("bad-request", faults));
        }
        if (holdsUnstorableCharacter(exception)) {
            return problems.answer(
                    request, ProblemException.badRequest("bad-request", List.of(Fault.of("", "unstorable-character"))));
        }
        String id = UUID.randomUUID().toString();
        LOG.error("Unexpected failure {} at {} {}", id, request.getMethod(), request.getPath(), exception);
        return problems.answer(
                request, Problems.ofStatus(HttpStatus.INTERNAL_SERVER_ERROR, List.of()), Map.of("id", id));
    }

    /** PostgreSQL keeps every character but NUL, which no text of anybody's needs. */
    private static boolean holdsUnstorableCharacter(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(DEPTH)
                .anyMatch(cause ->
                        cause instanceof SqlFailure failure && failure.state().equals("22021"));
    }
}
