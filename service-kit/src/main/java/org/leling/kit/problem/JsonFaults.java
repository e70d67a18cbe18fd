package org.leling.kit.problem;

import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.codec.CodecException;
import io.micronaut.serde.exceptions.InvalidPropertyFormatException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from the framework's exceptions which member of a body, or which parameter, was wrong. */
final class JsonFaults {

    private static final Pattern UNKNOWN = Pattern.compile("Unknown property \\[([^\\]]+)\\]");
    private static final Pattern MEMBER =
            Pattern.compile("(?:property|parameter|argument) \\[(?:[\\w.<>,\\[\\]? ]+ )?([A-Za-z_][\\w-]*)\\]");
    private static final Pattern REQUIRED =
            Pattern.compile("Required (?:constructor )?(?:parameter|property|argument)");
    private static final int DEPTH = 12;

    private JsonFaults() {}

    static List<Fault> of(Throwable thrown) {
        boolean unreadable = false;
        String member = "";
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof SerdeException) {
                Matcher unknown = UNKNOWN.matcher(message);
                if (unknown.find()) {
                    return List.of(Fault.of(unknown.group(1), "unknown-property"));
                }
                Matcher named = MEMBER.matcher(message);
                if (named.find()) {
                    member = joined(member, named.group(1));
                }
                if (REQUIRED.matcher(message).find()) {
                    return List.of(Fault.of(member, "required"));
                }
                if (cause instanceof InvalidPropertyFormatException format) {
                    member = joined(member, format.getArgument().getName());
                }
                unreadable = true;
            } else if (cause instanceof UnsatisfiedRouteException route) {
                return List.of(Fault.of(route.getArgument().getName(), "required"));
            } else if (cause instanceof UnsatisfiedArgumentException argument) {
                return List.of(Fault.of(argument.getArgument().getName(), "required"));
            } else if (cause instanceof ConversionErrorException conversion) {
                if (conversion.getConversionError().getOriginalValue().isPresent()) {
                    return List.of(Fault.of(conversion.getArgument().getName(), "wrong-type"));
                }
                unreadable = true;
            } else if (cause instanceof CodecException
                    || cause.getClass().getName().contains("JsonParse")
                    || cause.getClass().getName().contains("JsonEOF")) {
                unreadable = true;
            }
        }
        if (!unreadable) {
            return List.of();
        }
        return List.of(Fault.of(member, member.isEmpty() ? "unreadable-json" : "wrong-type"));
    }

    private static String joined(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
