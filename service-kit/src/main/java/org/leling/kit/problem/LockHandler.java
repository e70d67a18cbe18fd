package org.leling.kit.problem;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Somebody else changed the row first, or it lies outside the scope. */
@Singleton
final class LockHandler implements ExceptionHandler<OptimisticLockException, HttpResponse<?>> {

    private final Problems problems;

    LockHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, OptimisticLockException exception) {
        return problems.answer(request, ProblemException.conflict("changed-meanwhile"));
    }
}
