package org.leling.kit.problem;

import java.util.List;

/**
 * One thing that is wrong with a request.
 *
 * @param field where: a path such as {@code facts[0].from}; empty for the whole
 * @param code what, stable, for machines: the message is looked up under {@code fault.<code>}
 * @param message the words where no bundle has the code
 * @param arguments put into the bundle's message
 */
public record Fault(String field, String code, String message, List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    /** A fault whose words are in the bundle under {@code fault.<code>}. */
    public static Fault of(String field, String code, Object... arguments) {
        return new Fault(field, code, code, List.of(arguments));
    }

    /** A fault that brings its words along. */
    public static Fault said(String field, String code, String message) {
        return new Fault(field, code, message, List.of());
    }
}
