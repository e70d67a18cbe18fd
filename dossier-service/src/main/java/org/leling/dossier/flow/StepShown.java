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
 * @param why in a sentence, where nobody asked for the step and it followed from something else; else absent
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
        @Nullable String note,
        @Nullable String why) {

    /**
     * Shows a step.
     *
     * @param group of the names in the bundle, such as {@code need.step}
     */
    public static StepShown of(Step step, String group, Language language) {
        return of(step, group, language, "");
    }

    /**
     * Shows a step that followed from something else.
     *
     * @param why in the reader's language, or an empty text
     */
    public static StepShown of(Step step, String group, Language language, String why) {
        return new StepShown(
                step.number(),
                step.step(),
                language.say(group + "." + step.step()),
                step.on(),
                step.at(),
                step.actor(),
                step.isOfSystem() ? language.say("actor.system") : step.actorName(),
                step.detail(),
                step.note().isEmpty() ? null : step.note(),
                why.isEmpty() ? null : why);
    }
}
