package org.leling.kit.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import org.leling.kit.guard.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Another system that was needed did not answer. */
@Singleton
final class UnavailableHandler implements ExceptionHandler<UnavailableException, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(UnavailableHandler.class);

    private final Problems problems;

    UnavailableHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, UnavailableException exception) {
        LOG.warn("{} {} could not be served: {}", request.getMethod(), request.getPath(), exception.getMessage());
        return problems.answer(request, new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", List.of()));
    }
}
