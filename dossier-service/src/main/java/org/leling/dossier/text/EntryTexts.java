package org.leling.dossier.text;

import java.util.function.UnaryOperator;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.Field;
import org.leling.dossier.section.Item;

/** Names what an entry of any kind is about, and tells nothing of what it says. */
public final class EntryTexts {

    private final Language language;
    private final FactTexts facts;
    private final FieldTexts fields;
    private final ItemTexts items;

    /** Names entries in a language. */
    public EntryTexts(Language language) {
        this.language = language;
        this.facts = new FactTexts(language, UnaryOperator.identity());
        this.fields = new FieldTexts(language, facts);
        this.items = new ItemTexts(language);
    }

    /** Gives the label of an entry's fact, field, section, role or kind of event. */
    public String label(Entry entry) {
        return switch (entry.kind()) {
            case FACT -> facts.label(entry.key());
            case PERSONAL -> Field.find(entry.key()).map(fields::label).orElse(entry.key());
            case EVENT -> facts.named("event", entry.detail());
            case MEMBER -> facts.named("role", entry.detail());
            case HOSPITAL, DIED -> language.say("entry." + entry.kind());
            case ITEM -> items.label(Item.of(entry).section());
        };
    }
}
