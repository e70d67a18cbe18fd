package org.leling.dossier.card;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.directory.Directory;
import org.leling.dossier.directory.DirectoryEntry;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.Mask;
import org.leling.dossier.record.Member;
import org.leling.dossier.section.Item;
import org.leling.dossier.section.Section;
import org.leling.dossier.text.EntryTexts;
import org.leling.dossier.text.FactTexts;
import org.leling.dossier.text.FieldTexts;
import org.leling.dossier.text.ItemTexts;
import org.leling.dossier.text.Language;

/** Says entries of any kind in words, with names, numbers and health masked. */
final class HistoryWords {

    /** Stands for what may not be told. */
    private static final String HIDDEN = Mask.ALL.apply("-");

    private final Language language;
    private final FactTexts texts;
    private final ItemTexts items;
    private final MeasureWords measures;
    private final FieldTexts fields;
    private final EntryTexts labels;
    private final Directory directory;
    private final Map<String, String> needKinds;
    private final StayWords stays;
    private final MemberWords members;

    HistoryWords(
            Language language,
            FactTexts texts,
            Directory directory,
            Map<String, LocalDate> needs,
            Map<String, String> needKinds) {
        this.language = language;
        this.texts = texts;
        this.items = new ItemTexts(language, needs);
        this.measures = new MeasureWords(language, items);
        this.fields = new FieldTexts(language, texts);
        this.labels = new EntryTexts(language);
        this.directory = directory;
        this.needKinds = Map.copyOf(needKinds);
        this.stays = new StayWords(language);
        this.members = new MemberWords(language);
    }

    String source(String source) {
        return texts.named("source", source);
    }

    /** Says that only the day of a thing was wrong. */
    String moved(Entry wrong, Entry right) {
        return language.say("history.moved", label(right), say(right), wrong.from(), right.from());
    }

    /** Says who follows whom in a place of the care group, and from which day. */
    String followed(Entry left, Entry next) {
        return language.say("history.member.followed", label(next), next.from(), say(left), say(next));
    }

    String clause(HistoryMaker.Part part) {
        Entry entry = part.entry();
        String was = part.before() == null ? null : say(part.before());
        String is = part.after() == null ? null : say(part.after());
        String verb = part.action().name().toLowerCase(Locale.ROOT);
        return switch (entry.kind()) {
            case FACT, PERSONAL -> {
                boolean alike = was != null && was.equals(is);
                boolean hidden = isHidden(entry, alike);
                // What is said again of a later day is said as it is: nothing changed on that day.
                boolean changed = part.action() == HistoryMaker.Action.RECORDED && was != null && (hidden || !alike);
                String done = changed ? "changed" : verb;
                String days = part.always() ? ".always" : "";
                yield hidden
                        ? language.say("history." + done + ".hidden" + days, label(entry), entry.from())
                        : language.say("history." + done + days, label(entry), entry.from(), or(was, is), is);
            }
            case EVENT -> language.say("history.event." + verb, event(entry), entry.from());
            case HOSPITAL -> stays.clause(part);
            case DIED -> language.say("history.died." + verb, or(was, is), is);
            case MEMBER -> members.clause(part, label(entry));
            case ITEM -> item(part);
        };
    }

    /** Whether nothing can be told from what is shown: all of it is masked, or what is left of two values is the same. */
    private static boolean isHidden(Entry entry, boolean alike) {
        Mask mask = entry.kind() == EntryKind.PERSONAL
                ? Field.find(entry.key()).map(Field::mask).orElse(Mask.NONE)
                : Mask.NONE;
        return mask == Mask.ALL || mask != Mask.NONE && alike;
    }

    /** Names an event; a need with its kind, where the reader answers needs. */
    private String event(Entry entry) {
        String kind = needKinds.get(entry.key());
        return kind == null
                ? label(entry)
                : language.say("history.event.kind", label(entry), texts.named("need.kind", kind));
    }

    private String item(HistoryMaker.Part part) {
        Item now = Item.of(part.entry());
        Map<String, Object> former = valuesOf(part.before());
        String label = items.label(now.section());
        return switch (part.action()) {
            case WITHDRAWN ->
                now.values().isEmpty()
                        ? say("end-withdrawn", label, title(now, valuesOf(part.held())), now.from(), "")
                        : say("withdrawn", label, title(now, now.values()), now.from(), "");
            case CORRECTED -> changed("corrected", label, now, former);
            case RECORDED -> {
                Optional<String> course =
                        now.section() == Section.MEASURE && !now.values().isEmpty()
                                ? measures.find(now.values(), former, now.from())
                                : Optional.empty();
                yield course.orElseGet(() -> former.isEmpty() && !now.values().isEmpty()
                        ? say("recorded", label, title(now, now.values()), now.from(), "")
                        : changed("changed", label, now, former));
            }
        };
    }

    private String changed(String verb, String label, Item now, Map<String, Object> former) {
        if (now.values().isEmpty()) {
            return say("ended", label, title(now, former), now.from(), "");
        }
        // What is declined from now on is told of what it was until then.
        boolean declined = ItemTexts.isDeclined(now.section(), now.values()) && !former.isEmpty();
        return say(verb, label, title(now, declined ? former : now.values()), now.from(), differences(now, former));
    }

    /** Says a clause on an item; one of which nothing but that it is there may be told has no name. */
    private String say(String verb, String label, String title, LocalDate from, String differences) {
        return language.say(
                "history.item." + verb + (title.isEmpty() ? ".unnamed" : ""), label, title, from, differences);
    }

    private String title(Item item, Map<String, Object> values) {
        return items.title(item.section(), values);
    }

    private static Map<String, Object> valuesOf(@Nullable Entry entry) {
        return entry == null ? Map.of() : Item.of(entry).values();
    }

    private String differences(Item now, Map<String, Object> former) {
        List<String> differences = items.differences(now.section(), former, now.values());
        return differences.isEmpty()
                ? language.say("history.item.same")
                : String.join(language.say("clause.separator"), differences);
    }

    /** The message of a thing recorded names only the new value, in the place where the others name the old one. */
    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    String label(Entry entry) {
        return labels.label(entry);
    }

    @Nullable
    String say(Entry entry) {
        return switch (entry.kind()) {
            case FACT -> texts.say(entry.key(), entry.value());
            case PERSONAL -> personal(entry);
            case EVENT, DIED -> entry.from().toString();
            case HOSPITAL -> stays.say(entry);
            case MEMBER -> Mask.NAME.apply(Member.of(entry).person());
            case ITEM -> {
                Item item = Item.of(entry);
                String title = items.title(item.section(), item.values());
                yield item.values().isEmpty() ? null : title.isEmpty() ? HIDDEN : title;
            }
        };
    }

    private String personal(Entry entry) {
        Object value = entry.value();
        Optional<Field> field = Field.find(entry.key());
        if (value == null || field.isEmpty()) {
            return language.say("value.unknown");
        }
        return fields.masked(
                field.get(),
                value,
                id -> directory.find(id).map(DirectoryEntry::name).orElse(id));
    }
}
