package org.leling.kit.problem;

import io.micronaut.http.HttpStatus;
import java.util.List;

/**
 * Refuses a request with an RFC 9457 problem.
 *
 * <p>The type is a slug, stable for machines: {@code urn:leling:problem:<slug>}. Title and detail are looked up in
 * {@code i18n/problems.properties} under {@code problem.<slug>.title} and {@code problem.<slug>.detail}; a service puts
 * its own messages into a file of that name (Chinese) and {@code problems_en.properties} beside it.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String type;
    private final transient List<Fault> faults;
    private final transient List<Object> arguments;

    /**
     * @param status the HTTP status
     * @param type the slug
     * @param faults every fault, not the first one alone
     * @param arguments for the detail message; no personal data
     */
    public ProblemException(HttpStatus status, String type, List<Fault> faults, Object... arguments) {
        super(type + (faults.isEmpty() ? "" : " " + codes(faults)));
        this.status = status;
        this.type = type;
        this.faults = List.copyOf(faults);
        this.arguments = List.of(arguments);
    }

    /** 400 with its faults. */
    public static ProblemException badRequest(String type, List<Fault> faults) {
        return new ProblemException(HttpStatus.BAD_REQUEST, type, faults);
    }

    /** 422 with its faults: readable, and not acceptable. */
    public static ProblemException unprocessable(String type, List<Fault> faults) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, type, faults);
    }

    /** 404; also for what lies outside the caller's scope. */
    public static ProblemException notFound(String type, Object... arguments) {
        return new ProblemException(HttpStatus.NOT_FOUND, type, List.of(), arguments);
    }

    /** 409: the state of things forbids it. */
    public static ProblemException conflict(String type, Object... arguments) {
        return new ProblemException(HttpStatus.CONFLICT, type, List.of(), arguments);
    }

    /** 403: known, and not allowed. */
    public static ProblemException forbidden(String type, Object... arguments) {
        return new ProblemException(HttpStatus.FORBIDDEN, type, List.of(), arguments);
    }

    public HttpStatus status() {
        return status;
    }

    public String type() {
        return type;
    }

    public List<Fault> faults() {
        return faults;
    }

    public List<Object> arguments() {
        return arguments;
    }

    private static String codes(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.field() + ":" + fault.code())
                .toList()
                .toString();
    }
}
