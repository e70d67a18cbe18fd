package org.leling.core.exchange;

import java.util.Objects;

/**
 * One thing that is wrong with what was given, said in both languages.
 *
 * @param path where, such as {@code dossier.facts[2].residence.setting}
 * @param chinese what is wrong, in Chinese
 * @param english what is wrong, in English
 */
public record Fault(String path, String chinese, String english) {
    /** Refuses nulls. */
    public Fault {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(chinese, "chinese");
        Objects.requireNonNull(english, "english");
    }

    @Override
    public String toString() {
        return path + ": " + english;
    }
}
