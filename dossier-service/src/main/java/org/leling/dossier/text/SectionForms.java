package org.leling.dossier.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.leling.core.dossier.Rank;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.JoinedPeriod;
import org.leling.dossier.record.Mask;
import org.leling.dossier.record.Mobility;
import org.leling.dossier.section.Attribute;
import org.leling.dossier.section.AttributeType;
import org.leling.dossier.section.PlanningFacts;
import org.leling.dossier.section.Section;
import org.leling.dossier.section.SectionForm;

/** Gives the forms of all sections and fields in one language. */
public final class SectionForms {

    /** What is no single text that a form could change: who somebody is, and where they are kept. */
    private static final Set<Field> NOT_TYPED = Set.of(
            Field.ID_NUMBER,
            Field.BORN,
            Field.UNIT,
            Field.DIVISION,
            Field.COMMUNITY,
            Field.INSTITUTION,
            Field.PHONE_AS_WRITTEN,
            Field.MORE);

    private static final Set<Field> LONG = Set.of(
            Field.ILLNESSES, Field.PAST_ILLNESSES, Field.ALLERGIES, Field.DIFFICULTIES, Field.HONOURS, Field.REMARKS);

    private final Language language;
    private final ItemTexts texts;

    /** Speaks a language. */
    public SectionForms(Language language) {
        this.language = language;
        this.texts = new ItemTexts(language);
    }

    /** Gives all forms. */
    public SectionForm.Forms list() {
        return new SectionForm.Forms(
                Arrays.stream(Section.values()).map(this::form).toList(),
                Arrays.stream(Field.values())
                        .filter(field -> !NOT_TYPED.contains(field))
                        .map(this::form)
                        .toList());
    }

    private SectionForm form(Section section) {
        return new SectionForm(
                section.name(),
                texts.label(section),
                section.isPast(),
                PlanningFacts.listFacts(section),
                section.attributes().stream().map(each -> form(section, each)).toList());
    }

    private SectionForm.AttributeForm form(Section section, Attribute attribute) {
        boolean asksPoints = attribute.type() == AttributeType.POINTS;
        Attribute.When when = attribute.when();
        return new SectionForm.AttributeForm(
                attribute.name(),
                texts.label(section, attribute),
                attribute.type(),
                attribute.required(),
                attribute.derived(),
                attribute.isMasked(),
                attribute.most() == 0 ? null : attribute.most(),
                attribute.choices().stream()
                        .map(each -> new SectionForm.Choice(each, texts.choice(section, attribute, each)))
                        .toList(),
                asksPoints
                        ? section.questionnaire().questions().stream()
                                .map(each -> new SectionForm.Question(
                                        each.code(), each.group(), texts.question(each), each.most()))
                                .toList()
                        : List.of(),
                when.attribute().isEmpty() ? null : new SectionForm.When(when.attribute(), when.values()));
    }

    private SectionForm.FieldForm form(Field field) {
        List<SectionForm.Choice> choices = switch (field) {
            case RANK -> choices("rank", Rank.values());
            case MOBILITY -> choices("mobility", Mobility.values());
            case JOINED_PERIOD -> choices("period", JoinedPeriod.values());
            default -> List.of();
        };
        AttributeType type = AttributeType.TEXT;
        if (!choices.isEmpty()) {
            type = AttributeType.CHOICE;
        } else if (field == Field.FORMER_LEADER) {
            type = AttributeType.FLAG;
        } else if (LONG.contains(field)) {
            type = AttributeType.NOTE;
        }
        return new SectionForm.FieldForm(
                field.key(),
                language.choose(field.chinese(), field.english()),
                type,
                field.mask() != Mask.NONE,
                choices);
    }

    private List<SectionForm.Choice> choices(String group, Enum<?>... values) {
        return Arrays.stream(values)
                .map(each -> new SectionForm.Choice(each.name(), language.say(group + "." + each.name())))
                .toList();
    }
}
