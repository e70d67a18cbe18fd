package org.leling.dossier.text;

import java.util.function.UnaryOperator;
import org.leling.dossier.record.Field;

/** Says fields of the person in words, masked as each is. */
public final class FieldTexts {

    private final Language language;
    private final FactTexts texts;

    /** Says fields in a language. */
    public FieldTexts(Language language, FactTexts texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Gives a field's label, as paper forms have it. */
    public String label(Field field) {
        return language.choose(field.chinese(), field.english());
    }

    /**
     * Gives a value in words.
     *
     * @param names gives the name of an entry of the directory for its id
     */
    public String masked(Field field, Object value, UnaryOperator<String> names) {
        return field.mask().apply(clear(field, value, names));
    }

    private String clear(Field field, Object value, UnaryOperator<String> names) {
        return switch (field) {
            case UNIT, COMMUNITY, INSTITUTION -> names.apply(value.toString());
            case DIVISION -> texts.division(value);
            case RANK -> texts.named("rank", value);
            case JOINED_PERIOD -> texts.named("period", value);
            case MOBILITY -> texts.named("mobility", value);
            case FORMER_LEADER -> texts.say("formerLeader", value);
            default -> value.toString();
        };
    }
}
