package org.leling.core.dossier;

import java.util.Objects;

/** The form of the ids that become part of an obligation's identity. */
final class Ids {

    private Ids() {}

    static String check(String argument, String id) {
        Objects.requireNonNull(id, argument);
        if (id.isBlank() || id.indexOf('/') >= 0) {
            throw new IllegalArgumentException(argument + ": «" + id + "» is blank or holds a slash");
        }
        return id;
    }
}
