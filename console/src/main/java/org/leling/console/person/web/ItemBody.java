package org.leling.console.person.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.console.person.CardForms;
import org.leling.console.person.PersonCard;
import org.leling.console.view.web.Typed;

/** Turns a form about one item of a section into the change that dossier-service takes. */
final class ItemBody {

    private final CardForms.Section section;
    private final PersonCard.@Nullable Item item;
    private final Typed typed;

    /** An item is there where it is corrected or changed, and none where one is added. */
    ItemBody(CardForms.Section section, PersonCard.@Nullable Item item, Typed typed) {
        this.section = section;
        this.item = item;
        this.typed = typed;
    }

    Map<String, Object> change() {
        Map<String, Object> body = typed.body("source", "reason");
        String how = item == null ? "add" : typed.text("how");
        if (how.equals("withdraw")) {
            body.put("withdraw", Map.of("items", List.of(named())));
            return body;
        }
        Map<String, Object> said = named();
        said.put("from", typed.text("from"));
        if (how.equals("over")) {
            said.put("over", true);
        } else {
            section.attributes().stream().filter(each -> !each.derived()).forEach(each -> put(said, each));
        }
        body.put("items", List.of(said));
        if (how.equals("correct")
                && item != null
                && !String.valueOf(item.from()).equals(typed.text("from"))) {
            Map<String, Object> wrong = named();
            wrong.put("from", String.valueOf(item.from()));
            body.put("withdraw", Map.of("items", List.of(wrong)));
        }
        return body;
    }

    private Map<String, Object> named() {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("section", section.section());
        if (item != null) {
            named.put("id", item.id());
        }
        return named;
    }

    /** What is left blank is taken away where it could be seen, and stays as it is where it was hidden. */
    private void put(Map<String, Object> said, CardForms.Attribute attribute) {
        Object value = value(attribute);
        boolean wasSeen = item != null
                && item.find(attribute.name())
                        .filter(each -> each.raw() != null)
                        .isPresent();
        if (value != null || wasSeen) {
            said.put(attribute.name(), value);
        }
    }

    private @Nullable Object value(CardForms.Attribute attribute) {
        String name = attribute.name();
        String text = typed.text(name);
        return switch (attribute.type()) {
            case "CHOICES" -> typed.list(name).isEmpty() ? null : new ArrayList<>(typed.list(name));
            case "POINTS" -> points(attribute);
            case "FLAG" -> text.isEmpty() ? null : Boolean.valueOf(text);
            case "NUMBER" -> number(text);
            default -> text.isEmpty() ? null : text;
        };
    }

    /** What is no number goes as it was typed, for the service to say what is wrong with it. */
    private static @Nullable Object number(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return text.matches("[0-9]{1,9}") ? (Object) Integer.valueOf(text) : text;
    }

    private @Nullable Object points(CardForms.Attribute attribute) {
        Map<String, Object> points = new LinkedHashMap<>();
        for (CardForms.Question question : attribute.questions()) {
            Object number = number(typed.text(attribute.name() + "." + question.code()));
            if (number != null) {
                points.put(question.code(), number);
            }
        }
        return points.isEmpty() ? null : points;
    }
}
