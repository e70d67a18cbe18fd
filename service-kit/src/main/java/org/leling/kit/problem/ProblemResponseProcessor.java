package org.leling.kit.problem;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Gives every error that the framework itself answers the same form. The framework's own message is not passed on: it is
 * English and tells of classes. A service with pages replaces it to answer browsers with a page.
 */
@Singleton
public class ProblemResponseProcessor implements ErrorResponseProcessor<Map<String, Object>> {

    private final Problems problems;
    private final QueryFaults query;

    ProblemResponseProcessor(Problems problems, QueryFaults query) {
        this.problems = problems;
        this.query = query;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Map<String, Object>> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        if (context.getRequest().getMethod() == HttpMethod.HEAD) {
            return (MutableHttpResponse<Map<String, Object>>) base;
        }
        List<Fault> faults =
                query.addTo(context.getRootCause().map(JsonFaults::of).orElse(List.of()), context.getRequest());
        MutableHttpResponse<Map<String, Object>> answer = problems.answer(
                context.getRequest(),
                faults.isEmpty()
                        ? Problems.ofStatus(HttpStatus.valueOf(base.code()), List.of())
                        : new ProblemException(HttpStatus.valueOf(base.code()), "bad-request", faults));
        base.getHeaders().forEach((name, values) -> {
            if (!answer.getHeaders().contains(name)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer;
    }
}
