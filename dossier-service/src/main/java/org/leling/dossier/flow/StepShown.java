package org.leling.dossier.flow;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.text.Language;

/**
 * A step as it is shown.
 *
 * @param stepName in the reader's language
 * @param note what was said; absent for readers who may not read it
 */
@Serdeable
public record StepShown(
        int number,
        String step,
        String stepName,
        LocalDate on,
        Instant at,
        String by,
        String byName,
        Map<String, Object> detail,
        @Nullable String note) {

    /**
     * Shows a step.
     *
     * @param group of the names in the bundle, such as {@code need.step}
     */
    public static StepShown of(Step step, String group, Language language) {
        return new StepShown(
                step.number(),
                step.step(),
                language.say(group + "." + step.step()),
                step.on(),
                step.at(),
                step.actor(),
                step.actorName(),
                step.detail(),
                step.note().isEmpty() ? null : step.note());
    }
}
