package org.leling.dossier.section;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Entry;

/**
 * One item of a section as it holds from a day on (栏目内容).
 *
 * @param section the section
 * @param id the item's id within its section
 * @param from the day from which it holds so
 * @param known the version that learned it
 * @param values its attributes' values; what is absent is not known
 */
public record Item(Section section, String id, LocalDate from, int known, Map<String, Object> values) {

    /** Copies the values. */
    public Item {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(id, "id");
        values = new LinkedHashMap<>(values);
    }

    /** Reads an item from what is recorded, one that has ended without its values. */
    public static Item of(Entry entry) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (entry.value() instanceof Map<?, ?> map) {
            map.forEach((key, value) -> values.put(String.valueOf(key), value));
        }
        return new Item(Section.valueOf(entry.detail()), id(entry), entry.from(), entry.known(), values);
    }

    private static String id(Entry entry) {
        return entry.key().substring(entry.detail().length() + 1);
    }

    /** Gives the items of a section that hold on a day. */
    public static List<Item> list(Belief belief, Section section, LocalDate day) {
        return belief.listItems(section.name(), day).stream().map(Item::of).toList();
    }

    /** Gives a value as text, empty where there is none. */
    public String text(String attribute) {
        return Objects.toString(values.get(attribute), "");
    }

    /** Never prints a value. */
    @Override
    public String toString() {
        return "Item[" + section + " " + id + " from " + from + "]";
    }
}
