package org.leling.dossier.fault;

import java.util.List;

/**
 * What was done all the same, and what whoever did it should know.
 *
 * @param code its words are in the bundle under it
 * @param arguments what the words name
 */
public record Warning(String code, List<Object> arguments) {

    /** Copies the list. */
    public Warning {
        arguments = List.copyOf(arguments);
    }

    /** Makes one. */
    public static Warning of(String code, Object... arguments) {
        return new Warning(code, List.of(arguments));
    }
}
