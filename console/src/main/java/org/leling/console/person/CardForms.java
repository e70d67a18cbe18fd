package org.leling.console.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/** What the sections and fields of a card ask (卡片栏目), as dossier-service declares them, in the user's language. */
@Serdeable
public record CardForms(
        @Nullable List<Section> items, @Nullable List<Field> fields) {

    public CardForms {
        items = items == null ? List.of() : List.copyOf(items);
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    /** Finds a section by its name. */
    public Optional<Section> findSection(String name) {
        return items.stream().filter(each -> each.section().equals(name)).findFirst();
    }

    /** Finds a field by its name. */
    public Optional<Field> findField(String name) {
        return fields.stream().filter(each -> each.field().equals(name)).findFirst();
    }

    /** A section. */
    @Serdeable
    public record Section(
            String section,
            String label,
            boolean past,
            @Nullable List<Attribute> attributes) {

        public Section {
            attributes = attributes == null ? List.of() : List.copyOf(attributes);
        }

        /** Finds an attribute by its name. */
        public Optional<Attribute> find(String name) {
            return attributes.stream().filter(each -> each.name().equals(name)).findFirst();
        }
    }

    /** What is asked of an item. */
    @Serdeable
    public record Attribute(
            String name,
            String label,
            String type,
            boolean required,
            boolean derived,
            boolean masked,
            @Nullable Integer most,
            @Nullable List<Choice> choices,
            @Nullable List<Question> questions,
            @Nullable When when) {

        public Attribute {
            choices = choices == null ? List.of() : List.copyOf(choices);
            questions = questions == null ? List.of() : List.copyOf(questions);
        }

        /** Gives a value's label, or the value itself. */
        public String say(String value) {
            return choices.stream()
                    .filter(each -> each.value().equals(value))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(value);
        }
    }

    /** A value that may be chosen. */
    @Serdeable
    public record Choice(String value, String label) {}

    /** A question with its highest points. */
    @Serdeable
    public record Question(String code, @Nullable String group, String label, int most) {}

    /** Another attribute, and the values of it with which this one applies. */
    @Serdeable
    public record When(String attribute, @Nullable List<String> values) {
        public When {
            values = values == null ? List.of() : List.copyOf(values);
        }
    }

    /** A field of the person. */
    @Serdeable
    public record Field(
            String field,
            String label,
            String type,
            boolean masked,
            @Nullable List<Choice> choices) {

        public Field {
            choices = choices == null ? List.of() : List.copyOf(choices);
        }
    }
}
