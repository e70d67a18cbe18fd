package org.leling.dossier.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Says facts in words, from their trees in the case form. */
public final class FactTexts {

    private final Language language;
    private final UnaryOperator<String> divisionNames;

    /**
     * Says facts in a language.
     *
     * @param divisionNames gives a division's name for its code, or the code itself
     */
    public FactTexts(Language language, UnaryOperator<String> divisionNames) {
        this.language = language;
        this.divisionNames = divisionNames;
    }

    /** Gives a division's full name, or its code where the table lacks it. */
    public String division(Object code) {
        return divisionNames.apply(code.toString());
    }

    /** Gives the label of a fact's key. */
    public String label(String key) {
        return language.say("fact." + key);
    }

    /** Gives a value in words. */
    public String say(String key, @Nullable Object value) {
        if (value == null) {
            return language.say("value.unknown");
        }
        if (value instanceof Boolean flag) {
            return language.say(flag ? "value.yes" : "value.no");
        }
        return switch (key) {
            case "residence" -> value instanceof Map<?, ?> tree ? residence(tree) : value.toString();
            case "ability" -> named("ability", value);
            case "familyDoctor" -> value instanceof Map<?, ?> tree ? doctor(tree) : value.toString();
            case "classByHand" ->
                value instanceof Map<?, ?> tree
                        ? language.say("value.classByHand", named("class", tree.get("livingClass")), tree.get("until"))
                        : value.toString();
            case "birthdayKept" ->
                value instanceof Map<?, ?> tree
                        ? language.say(
                                "value.birthdayKept",
                                named("reckoning", tree.get("calendar")),
                                tree.get("month"),
                                tree.get("day"))
                        : value.toString();
            case "careGroup" -> value instanceof List<?> roles ? list("role", roles) : value.toString();
            case "measures" -> value instanceof List<?> measures ? measures(measures) : value.toString();
            default -> value.toString();
        };
    }

    /** Gives the name of a constant, such as a class, a role or a kind of event. */
    public String named(String group, @Nullable Object constant) {
        String key = group + "." + constant;
        return language.has(key) ? language.say(key) : String.valueOf(constant);
    }

    private String list(String group, List<?> constants) {
        List<String> names =
                constants.stream().map(constant -> named(group, constant)).toList();
        return names.isEmpty() ? language.say("value.none") : String.join(language.say("list.separator"), names);
    }

    private String residence(Map<?, ?> tree) {
        List<String> parts = new ArrayList<>();
        Object division = tree.get("division");
        if (division != null) {
            parts.add(divisionNames.apply(division.toString()));
        }
        if (tree.get("setting") != null) {
            parts.add(named("setting", tree.get("setting")));
        }
        if (Boolean.TRUE.equals(tree.get("settledElsewhere"))) {
            parts.add(language.say("value.settledElsewhere"));
        }
        if (tree.get("livesWith") instanceof List<?> with) {
            parts.add(
                    with.isEmpty()
                            ? language.say("value.alone")
                            : language.say("value.livesWith", list("companion", with)));
        }
        if (tree.get("spouseBorn") != null) {
            parts.add(language.say("value.spouseBorn", tree.get("spouseBorn")));
        }
        if (tree.get("spouseCanCare") instanceof Boolean can) {
            parts.add(language.say(can ? "value.spouseCanCare" : "value.spouseCannotCare"));
        }
        return parts.isEmpty() ? language.say("value.unknown") : String.join(language.say("clause.separator"), parts);
    }

    private String doctor(Map<?, ?> tree) {
        if (Boolean.TRUE.equals(tree.get("declined"))) {
            return language.say("value.doctorDeclined");
        }
        return tree.get("until") == null
                ? language.say("value.none")
                : language.say("value.doctorUntil", tree.get("until"));
    }

    private String measures(List<?> measures) {
        List<String> texts = new ArrayList<>();
        for (Object each : measures) {
            if (each instanceof Map<?, ?> measure) {
                texts.add(language.say(
                        "value.measure",
                        named("party", measure.get("party")),
                        named("every", measure.get("every")),
                        named("action", measure.get("action"))));
            }
        }
        return texts.isEmpty() ? language.say("value.none") : String.join(language.say("clause.separator"), texts);
    }
}
