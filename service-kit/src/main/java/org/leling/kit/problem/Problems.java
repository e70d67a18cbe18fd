package org.leling.kit.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leling.kit.problem.Messages.Language;
import org.leling.kit.tracing.Traces;

/** Writes a problem as its answer, in the caller's language. */
@Singleton
public class Problems {

    /** What every type begins with. */
    public static final String TYPE = "urn:leling:problem:";

    private static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");

    private final Messages messages;

    public Problems(Messages messages) {
        this.messages = messages;
    }

    /** The answer to a request that is refused. */
    public MutableHttpResponse<Map<String, Object>> answer(HttpRequest<?> request, ProblemException problem) {
        return answer(request, problem, Map.of());
    }

    /** As {@link #answer(HttpRequest, ProblemException)} with further members. */
    public MutableHttpResponse<Map<String, Object>> answer(
            HttpRequest<?> request, ProblemException problem, Map<String, Object> members) {
        Language language = Language.of(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
        MutableHttpResponse<Map<String, Object>> response = HttpResponse.<Map<String, Object>>status(problem.status())
                .contentType(PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.body(body(language, problem, members));
    }

    private Map<String, Object> body(Language language, ProblemException problem, Map<String, Object> members) {
        Map<String, Object> body = new LinkedHashMap<>();
        String key = "problem." + problem.type();
        body.put("type", TYPE + problem.type());
        body.put(
                "title",
                messages.find(language, key + ".title", problem.arguments()).orElse(problem.type()));
        body.put("status", problem.status().getCode());
        messages.find(language, key + ".detail", problem.arguments()).ifPresent(detail -> body.put("detail", detail));
        if (!problem.faults().isEmpty()) {
            body.put(
                    "faults",
                    problem.faults().stream()
                            .map(fault -> fault(language, fault))
                            .toList());
        }
        String trace = Traces.currentTraceId();
        if (!trace.isEmpty()) {
            body.put("trace", trace);
        }
        body.putAll(members);
        return body;
    }

    private Map<String, Object> fault(Language language, Fault fault) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("field", fault.field());
        map.put("code", fault.code());
        map.put(
                "message",
                messages.find(language, "fault." + fault.code(), fault.arguments())
                        .orElse(fault.message()));
        return map;
    }

    /** The problem that stands for a bare status. */
    static ProblemException ofStatus(HttpStatus status, List<Fault> faults) {
        String type = switch (status) {
            case BAD_REQUEST -> "bad-request";
            case UNAUTHORIZED -> "unauthenticated";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case REQUEST_ENTITY_TOO_LARGE -> "too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            default -> status.getCode() >= 500 ? "unexpected" : "refused";
        };
        return new ProblemException(status, type, faults);
    }
}
