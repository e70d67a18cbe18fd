package org.leling.dossier.text;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.leling.dossier.fault.Warning;

/** A warning as it is told. */
@Serdeable
public record WarningShown(String code, String message) {

    /** Tells warnings in a language. */
    public static List<WarningShown> of(List<Warning> warnings, Language language) {
        return warnings.stream()
                .map(each -> new WarningShown(
                        each.code(),
                        language.say("warning." + each.code(), each.arguments().toArray())))
                .toList();
    }
}
