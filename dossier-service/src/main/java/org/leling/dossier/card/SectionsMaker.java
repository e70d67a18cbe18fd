package org.leling.dossier.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Revision;
import org.leling.dossier.section.Attribute;
import org.leling.dossier.section.Item;
import org.leling.dossier.section.Section;
import org.leling.dossier.text.ItemTexts;
import org.leling.dossier.text.Language;

/** Makes the sections of a card for one day, masked. */
final class SectionsMaker {

    private final Belief belief;
    private final LocalDate on;
    private final Map<Integer, Revision> revisions;
    private final ItemTexts texts;

    SectionsMaker(Belief belief, LocalDate on, Map<Integer, Revision> revisions, Language language) {
        this.belief = belief;
        this.on = on;
        this.revisions = revisions;
        this.texts = new ItemTexts(language, belief.needs());
    }

    List<Card.SectionShown> make() {
        return Arrays.stream(Section.values()).map(this::section).toList();
    }

    private Card.SectionShown section(Section section) {
        return new Card.SectionShown(
                section.name(),
                texts.label(section),
                Item.list(belief, section, on).stream()
                        .sorted(order(section))
                        .map(this::item)
                        .toList());
    }

    /** Who is called first stands first; of what was done on a day, the last. */
    private static Comparator<Item> order(Section section) {
        if (section.isPast()) {
            return Comparator.comparing(Item::from).reversed();
        }
        return Comparator.comparing(
                item -> item.values().get("callOrder") instanceof Number order ? order.intValue() : Integer.MAX_VALUE);
    }

    private Card.ItemShown item(Item item) {
        List<Card.AttributeShown> shown = new ArrayList<>();
        for (Attribute attribute : item.section().attributes()) {
            Object value = item.values().get(attribute.name());
            if (value != null) {
                shown.add(new Card.AttributeShown(
                        attribute.name(),
                        texts.label(item.section(), attribute),
                        texts.masked(item.section(), attribute, value),
                        attribute.isMasked(),
                        attribute.isMasked() ? null : value));
            }
        }
        Revision revision = revisions.get(item.known());
        String title = texts.title(item.section(), item.values());
        return new Card.ItemShown(
                item.id(),
                title.isEmpty() ? texts.label(item.section()) : title,
                item.from(),
                since(item),
                shown,
                revision.origin().source(),
                revision.at());
    }

    private LocalDate since(Item item) {
        String key = item.section().key(item.id());
        return belief.list(EntryKind.ITEM).stream()
                .filter(entry -> entry.key().equals(key))
                .map(Entry::from)
                .findFirst()
                .orElse(item.from());
    }
}
