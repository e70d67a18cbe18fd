package org.leling.kit.problem;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what is wrong with a query as a whole: the framework stops at the first parameter that it can't read. */
@Singleton
final class QueryFaults {

    private static final String DEFAULT = "defaultValue";

    private final ConversionService conversions;

    QueryFaults(ConversionService conversions) {
        this.conversions = conversions;
    }

    /** Adds to the faults that were found those of the query's other parameters. */
    List<Fault> addTo(List<Fault> found, HttpRequest<?> request) {
        if (found.isEmpty()) {
            return found;
        }
        Set<Fault> all = new LinkedHashSet<>(found);
        if (RouteAttributes.getRouteMatch(request).orElse(null) instanceof MethodBasedRouteMatch<?, ?> route) {
            Arrays.stream(route.getArguments())
                    .filter(argument -> argument.getAnnotationMetadata().hasAnnotation(QueryValue.class))
                    .flatMap(argument -> of(argument, request))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    private Stream<Fault> of(Argument<?> argument, HttpRequest<?> request) {
        String name = argument.getAnnotationMetadata()
                .stringValue(QueryValue.class)
                .filter(given -> !given.isEmpty())
                .orElse(argument.getName());
        Optional<String> value = request.getParameters().getFirst(name);
        if (value.isPresent()) {
            return conversions.convert(value.get(), argument).isPresent()
                    ? Stream.empty()
                    : Stream.of(Fault.of(name, "wrong-type"));
        }
        boolean mayBeMissing = argument.isNullable()
                || argument.getAnnotationMetadata().isPresent(QueryValue.class, DEFAULT)
                || argument.isOptional();
        return mayBeMissing ? Stream.empty() : Stream.of(Fault.of(name, "required"));
    }
}
