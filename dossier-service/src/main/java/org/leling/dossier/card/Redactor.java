package org.leling.dossier.card;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.Mask;
import org.leling.dossier.record.Member;
import org.leling.dossier.record.PersonRecord;
import org.leling.dossier.section.Attribute;
import org.leling.dossier.section.Item;

/** Masks in a free text each name that is known of a person and theirs, and every telephone or ID number (脱敏). */
final class Redactor {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{7,17}[0-9Xx]");
    private static final int SHORTEST = 2;

    private final Map<String, String> masks = new LinkedHashMap<>();

    private Redactor(List<String> names) {
        names.forEach(name -> masks.put(name, Mask.NAME.apply(name)));
    }

    /** Knows every name that was ever recorded, believed or no longer; the longest first, since one may hold another. */
    static Redactor of(PersonRecord record) {
        Set<String> names = new HashSet<>();
        for (Entry entry : record.entries()) {
            names.addAll(names(entry));
        }
        return new Redactor(names.stream()
                .filter(name -> name.codePointCount(0, name.length()) >= SHORTEST)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList());
    }

    private static List<String> names(Entry entry) {
        if (entry.value() == null) {
            return List.of();
        }
        if (entry.kind() == EntryKind.PERSONAL && entry.key().equals(Field.NAME.key())) {
            return List.of(entry.value().toString());
        }
        if (entry.kind() == EntryKind.MEMBER) {
            return List.of(Member.of(entry).person());
        }
        if (entry.kind() != EntryKind.ITEM) {
            return List.of();
        }
        Item item = Item.of(entry);
        return item.section().attributes().stream()
                .filter(attribute -> attribute.mask() == Mask.NAME)
                .map(Attribute::name)
                .map(item::text)
                .toList();
    }

    String redact(String text) {
        String redacted = text;
        for (Map.Entry<String, String> each : masks.entrySet()) {
            redacted = redacted.replace(each.getKey(), each.getValue());
        }
        return NUMBER.matcher(redacted)
                .replaceAll(found -> found.group().length() > 11
                        ? Mask.ID_NUMBER.apply(found.group())
                        : Mask.PHONE.apply(found.group()));
    }
}
