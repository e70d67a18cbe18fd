package org.leling.alert.card;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leling.alert.alarm.Contact;
import org.leling.alert.alarm.Target;

/**
 * A card as the feed brings it and as it is kept. A field that is missing is unknown; a care-group member whose role calls
 * nobody here is left out of the calling, never an error: a card with a gap is better than none.
 */
@Singleton
public final class CardJson {

    private static final String NAME = "name";
    private static final String STANDS_IN_FOR = "standsInFor";
    private static final String ON_LEAVE_UNTIL = "onLeaveUntil";

    private final JsonMapper json;

    public CardJson(JsonMapper json) {
        this.json = json;
    }

    /** Reads the tree of a feed's item. */
    public static Card read(Map<?, ?> tree) {
        var contacts = new ArrayList<Contact>();
        if (tree.get("careGroup") instanceof Collection<?> members) {
            for (Object member : members) {
                if (member instanceof Map<?, ?> one) {
                    contact(one, contacts.size() + 1).forEach(contacts::add);
                }
            }
        }
        return new Card(
                text(tree.get(NAME)),
                text(tree.get("sex")),
                text(tree.get("born")),
                text(tree.get("address")),
                text(tree.get("division")),
                text(tree.get("phone")),
                text(tree.get("illnesses")),
                text(tree.get("allergies")),
                text(tree.get("livingClass")),
                contacts);
    }

    /** Reads what {@link #write} wrote. */
    public Card read(String text) {
        try {
            return read(json.readValue(text, Argument.mapOf(String.class, Object.class)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a card", e);
        }
    }

    /** Writes a card to be sealed. */
    public String write(Card card) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(NAME, card.name());
        tree.put("sex", card.sex());
        tree.put("born", card.born());
        tree.put("address", card.address());
        tree.put("division", card.division());
        tree.put("phone", card.phone());
        tree.put("illnesses", card.illnesses());
        tree.put("allergies", card.allergies());
        tree.put("livingClass", card.livingClass());
        tree.put("careGroup", card.careGroup().stream().map(CardJson::tree).toList());
        try {
            return json.writeValueAsString(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a card", e);
        }
    }

    private static Map<String, Object> tree(Contact contact) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("role", contact.target().name());
        tree.put("person", contact.person());
        tree.put("phone", contact.phone());
        tree.put("order", contact.order());
        if (!contact.mark().equals(Contact.Mark.NONE)) {
            tree.put(NAME, contact.mark().name());
            tree.put(STANDS_IN_FOR, contact.mark().standsInFor());
            tree.put(ON_LEAVE_UNTIL, contact.mark().onLeaveUntil());
        }
        return tree;
    }

    private static List<Contact> contact(Map<?, ?> member, int position) {
        String role = text(member.get("role"));
        for (Target target : Target.values()) {
            boolean ofCareGroup = target != Target.DISPATCHER && target != Target.BUREAU;
            if (target.name().equals(role) && ofCareGroup) {
                int order = member.get("order") instanceof Number number ? number.intValue() : position;
                var mark = new Contact.Mark(
                        text(member.get(NAME)), text(member.get(STANDS_IN_FOR)), text(member.get(ON_LEAVE_UNTIL)));
                return List.of(new Contact(target, order, text(member.get("person")), text(member.get("phone")), mark));
            }
        }
        return List.of();
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining("、"))
                : value.toString().strip();
    }
}
