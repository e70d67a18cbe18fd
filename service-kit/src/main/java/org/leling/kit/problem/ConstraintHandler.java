package org.leling.kit.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/** Answers a failed validation with every violated field. */
@Singleton
@Replaces(ConstraintExceptionHandler.class)
final class ConstraintHandler implements ExceptionHandler<ConstraintViolationException, HttpResponse<?>> {

    private final Problems problems;

    ConstraintHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ConstraintViolationException exception) {
        List<Fault> faults = exception.getConstraintViolations().stream()
                .map(ConstraintHandler::fault)
                .sorted(Comparator.comparing(Fault::field).thenComparing(Fault::code))
                .toList();
        return problems.answer(request, ProblemException.badRequest("invalid", faults));
    }

    /** The code is the constraint in kebab case: not-blank, size, pattern. */
    private static Fault fault(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
        Object[] arguments = violation.getConstraintDescriptor().getAttributes().entrySet().stream()
                .filter(entry -> List.of("min", "max", "value").contains(entry.getKey()))
                .sorted(java.util.Map.Entry.<String, Object>comparingByKey().reversed())
                .map(java.util.Map.Entry::getValue)
                .toArray();
        Fault known = Fault.of(path(violation.getPropertyPath()), code, arguments);
        return new Fault(known.field(), code, violation.getMessage(), known.arguments());
    }

    /** Without the method and its parameter: the caller knows the body, not our names. */
    private static String path(Path path) {
        StringBuilder text = new StringBuilder();
        boolean parameterOnly = true;
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.CONSTRUCTOR) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = String.valueOf(node.getName());
                continue;
            }
            parameterOnly = false;
            if (node.isInIterable() && node.getIndex() != null) {
                text.append("[").append(node.getIndex()).append("]");
            }
            if (node.getKind() == ElementKind.CONTAINER_ELEMENT || node.getName() == null) {
                continue;
            }
            text.append(text.isEmpty() ? "" : ".").append(node.getName());
        }
        return parameterOnly ? parameter : text.toString();
    }
}
