package org.leling.dossier.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.record.Mask;
import org.leling.dossier.section.Attribute;
import org.leling.dossier.section.AttributeType;
import org.leling.dossier.section.Questionnaire;
import org.leling.dossier.section.Section;

/** Says items of any section in words, by its declared attributes: masked, or in the clear. */
public final class ItemTexts {

    /** What older items say of a need in free words is shown as it stands; an id is of no use to who reads. */
    private static final Pattern NEED_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Language language;
    private final Map<String, LocalDate> needs;

    /** Says items in a language. */
    public ItemTexts(Language language) {
        this(language, Map.of());
    }

    /** Says items of a person who has these needs, each named by the day on which it was raised. */
    public ItemTexts(Language language, Map<String, LocalDate> needs) {
        this.language = language;
        this.needs = Map.copyOf(needs);
    }

    /** Gives a section's label. */
    public String label(Section section) {
        return language.say("section." + section);
    }

    /** Gives an attribute's label. */
    public String label(Section section, Attribute attribute) {
        return language.say("attribute." + section + "." + attribute.name());
    }

    /** Gives a choice's label. */
    public String choice(Section section, Attribute attribute, String choice) {
        String group = attribute.labels().isEmpty() ? "choice." + section + "." + attribute.name() : attribute.labels();
        String key = group + "." + choice;
        return language.has(key) ? language.say(key) : choice;
    }

    /** Gives a question's label. */
    public String question(Questionnaire.Question question) {
        return language.choose(question.chinese(), question.english());
    }

    /** Gives a value in words, masked where the attribute is. */
    public String masked(Section section, Attribute attribute, @Nullable Object value) {
        return value == null ? language.say("value.unknown") : attribute.mask().apply(clear(section, attribute, value));
    }

    /** Gives a value in words, in the clear. */
    public String clear(Section section, Attribute attribute, Object value) {
        return switch (attribute.type()) {
            case FLAG -> language.say(Boolean.TRUE.equals(value) ? "value.yes" : "value.no");
            case CHOICE -> choice(section, attribute, value.toString());
            case CHOICES -> choices(section, attribute, value);
            case MONEY -> language.say("value.yuan", value);
            case POINTS -> points(section, value);
            case NUMBER -> {
                String unit = "unit." + section + "." + attribute.name();
                yield language.has(unit) ? language.say(unit, value) : value.toString();
            }
            case TEXT, NOTE, DAY, PHONE -> value.toString();
            case NEED -> need(value.toString());
        };
    }

    private String need(String event) {
        LocalDate raised = needs.get(event);
        if (raised != null) {
            return language.say("value.need", raised);
        }
        return NEED_ID.matcher(event).matches() ? language.say("value.need.withdrawn") : event;
    }

    private String choices(Section section, Attribute attribute, Object value) {
        return value instanceof List<?> list
                ? String.join(
                        language.say("list.separator"),
                        list.stream()
                                .map(each -> choice(section, attribute, String.valueOf(each)))
                                .toList())
                : value.toString();
    }

    private String points(Section section, Object value) {
        if (!(value instanceof Map<?, ?> points)) {
            return value.toString();
        }
        List<String> parts = new ArrayList<>();
        for (Questionnaire.Question question : section.questionnaire().questions()) {
            Object given = points.get(question.code());
            if (given != null) {
                parts.add(question(question) + " " + given);
            }
        }
        return String.join(language.say("list.separator"), parts);
    }

    /**
     * Gives an item's short name, such as 女儿 李*兰; what is wholly hidden is left out. A section whose name of an item is a
     * phrase has its pattern in the bundle, which serves where no part is missing. What was declined is named by that.
     */
    public String title(Section section, Map<String, ?> values) {
        List<String> parts = titleParts(section, values);
        Optional<Attribute> declined = findDeclined(section, values);
        if (declined.isPresent()) {
            return label(section, declined.get());
        }
        String pattern = "title." + section;
        long all = section.attributes().stream().filter(Attribute::title).count();
        return language.has(pattern) && parts.size() == all
                ? language.say(pattern, parts.toArray())
                : String.join(" ", parts);
    }

    /** Finds the flag of an item that is set, and with which nothing of the section's short name applies. */
    private static Optional<Attribute> findDeclined(Section section, Map<String, ?> values) {
        List<Attribute> titles =
                section.attributes().stream().filter(Attribute::title).toList();
        return section.attributes().stream()
                .filter(each -> each.type() == AttributeType.FLAG && Boolean.TRUE.equals(values.get(each.name())))
                .filter(each -> titles.stream()
                        .allMatch(title -> title.when().attribute().equals(each.name())
                                && !title.when().holds(values)))
                .findFirst();
    }

    /** Says whether an item says no more than that the person declines what its section is about. */
    public static boolean isDeclined(Section section, Map<String, ?> values) {
        return findDeclined(section, values).isPresent();
    }

    private List<String> titleParts(Section section, Map<String, ?> values) {
        List<String> parts = new ArrayList<>();
        for (Attribute attribute : section.attributes()) {
            Object value = values.get(attribute.name());
            if (attribute.title() && value != null && attribute.mask() != Mask.ALL) {
                parts.add(
                        attribute.type() == AttributeType.FLAG
                                ? label(section, attribute)
                                        + language.say("value.colon")
                                        + clear(section, attribute, value)
                                : masked(section, attribute, value));
            }
        }
        return parts;
    }

    /**
     * Says what differs between two states of an item, one clause for each attribute; what no longer applies goes without
     * saying.
     */
    public List<String> differences(Section section, Map<String, ?> before, Map<String, ?> after) {
        List<String> parts = new ArrayList<>();
        for (Attribute attribute : section.attributes()) {
            Object was = before.get(attribute.name());
            Object is = after.get(attribute.name());
            if (Objects.equals(was, is) || is == null && !attribute.when().holds(after)) {
                continue;
            }
            String label = label(section, attribute);
            if (was == null && Boolean.TRUE.equals(is) && !attribute.isMasked()) {
                parts.add(label);
                continue;
            }
            String shownBefore = masked(section, attribute, was);
            String shownAfter = masked(section, attribute, is);
            parts.add(
                    was != null && is != null && shownBefore.equals(shownAfter)
                            ? language.say("history.item.hidden", label)
                            : was == null
                                    ? language.say("history.item.added", label, shownAfter)
                                    : language.say("history.item.differs", label, shownBefore, shownAfter));
        }
        return parts;
    }
}
