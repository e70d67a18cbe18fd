package org.leling.console.person;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leling.console.view.Terms;

/** Says in words what was given for an attribute, as the card's forms name it. */
public final class ItemWords {

    private ItemWords() {}

    /** Gives the words of a value as it was given. */
    public static String say(CardForms.Attribute attribute, Object value, Terms terms) {
        if (value instanceof Boolean flag) {
            return terms.text(flag ? "form.yes" : "form.no");
        }
        if (value instanceof Map<?, ?> points) {
            return attribute.questions().stream()
                    .filter(each -> points.containsKey(each.code()))
                    .map(each -> each.label() + " " + text(points.get(each.code())))
                    .collect(Collectors.joining("、"));
        }
        return value instanceof List<?> list
                ? list.stream().map(each -> attribute.say(text(each))).collect(Collectors.joining("、"))
                : attribute.say(text(value));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }
}
