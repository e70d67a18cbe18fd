package org.leling.console.person.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.console.person.CardForms;
import org.leling.console.person.PersonCard;
import org.leling.console.view.web.Typed;

/**
 * What a form about an item shows in its fields: what was typed before it was refused, else what is suggested, else what is
 * recorded and not hidden.
 */
public final class Prefilled {

    private final CardForms.Section form;
    private final PersonCard.@Nullable Item item;
    private final Typed typed;
    private final boolean again;

    Prefilled(CardForms.Section form, PersonCard.@Nullable Item item, Typed typed) {
        this.form = form;
        this.item = item;
        this.typed = typed;
        this.again = !typed.text("version").isEmpty();
    }

    /** Gives a text. */
    public String text(String name) {
        if (again || item == null || typed.fields().containsKey(name)) {
            return typed.text(name);
        }
        return item.find(name)
                .map(PersonCard.AttributeOfItem::raw)
                .map(String::valueOf)
                .orElse("");
    }

    /** Says whether a choice is made. */
    public boolean has(String name, String value) {
        if (again || item == null || typed.fields().containsKey(name)) {
            return typed.has(name, value);
        }
        Object raw = item.find(name).map(PersonCard.AttributeOfItem::raw).orElse(null);
        return raw instanceof List<?> list ? list.contains(value) : value.equals(String.valueOf(raw));
    }

    /** Says whether something was typed into a form that comes back. */
    public boolean filled(String name) {
        return again && !typed.list(name).isEmpty();
    }

    /** Gives the points of a question. */
    public String points(String name, String code) {
        if (again || item == null) {
            return typed.text(name + "." + code);
        }
        Object raw = item.find(name).map(PersonCard.AttributeOfItem::raw).orElse(null);
        return raw instanceof Map<?, ?> map && map.get(code) != null ? String.valueOf(map.get(code)) : "";
    }

    /** Gives what is recorded and hidden, as it is shown on the card; empty where nothing is. */
    public String hidden(String name) {
        return item == null
                ? ""
                : item.find(name)
                        .filter(each -> Boolean.TRUE.equals(each.masked()))
                        .map(PersonCard.AttributeOfItem::value)
                        .orElse("");
    }

    /** Gives the label of the attribute on which another depends. */
    public String label(String name) {
        return form.find(name).map(CardForms.Attribute::label).orElse(name);
    }

    /** Gives the labels of the values with which an attribute applies. */
    public String when(CardForms.When when) {
        CardForms.Attribute other = form.find(when.attribute()).orElse(null);
        return String.join(
                "、",
                when.values().stream()
                        .filter(each -> !each.equals("null"))
                        .map(each -> other == null ? each : other.say(each))
                        .toList());
    }
}
