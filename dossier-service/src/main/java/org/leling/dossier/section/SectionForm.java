package org.leling.dossier.section;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form asks of one item of a section, as it is declared: who shows a form need know nothing of any section.
 *
 * @param past whether it tells of something done, so that its day can't lie ahead
 * @param facts the planning facts that follow from its items
 */
@Serdeable
public record SectionForm(
        String section, String label, boolean past, List<String> facts, List<AttributeForm> attributes) {

    /**
     * An attribute.
     *
     * @param most the highest number, or the longest text
     * @param derived whether it follows from the others, and is never typed
     * @param when where it applies; absent where it always does
     */
    @Serdeable
    public record AttributeForm(
            String name,
            String label,
            AttributeType type,
            boolean required,
            boolean derived,
            boolean masked,
            @Nullable Integer most,
            List<Choice> choices,
            List<Question> questions,
            @Nullable When when) {}

    /** One of the values that may be chosen. */
    @Serdeable
    public record Choice(String value, String label) {}

    /** A question with its highest points. */
    @Serdeable
    public record Question(String code, String group, String label, int most) {}

    /** Another attribute, and the values of it with which this one applies. */
    @Serdeable
    public record When(String attribute, List<String> values) {}

    /** A field of the person that may be changed. */
    @Serdeable
    public record FieldForm(String field, String label, AttributeType type, boolean masked, List<Choice> choices) {}

    /** All sections and fields, in the order of the paper form. */
    @Serdeable
    public record Forms(List<SectionForm> items, List<FieldForm> fields) {}
}
