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
import org.leling.dossier.record.StayValue;
import org.leling.dossier.section.Item;
import org.leling.dossier.section.Section;
import org.leling.dossier.text.EntryTexts;
import org.leling.dossier.text.FactTexts;
import org.leling.dossier.text.FieldTexts;
import org.leling.dossier.text.ItemTexts;
import org.leling.dossier.text.Language;

/** Says entries of any kind in words, with names, numbers and health masked. */
final class HistoryWords {

    private final Language language;
    private final FactTexts texts;
    private final ItemTexts items;
    private final MeasureWords measures;
    private final FieldTexts fields;
    private final EntryTexts labels;
    private final Directory directory;

    HistoryWords(Language language, FactTexts texts, Directory directory, Map<String, LocalDate> needs) {
        this.language = language;
        this.texts = texts;
        this.items = new ItemTexts(language, needs);
        this.measures = new MeasureWords(language, items);
        this.fields = new FieldTexts(language, texts);
        this.labels = new EntryTexts(language);
        this.directory = directory;
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

    private String member(HistoryMaker.Part part) {
        Member member = Member.of(part.entry());
        String name = Mask.NAME.apply(member.person());
        return switch (part.action()) {
            case RECORDED -> language.say("history.member.recorded", label(part.entry()), name, member.from());
            case CORRECTED ->
                !member.until().equals(LocalDate.MAX)
                                && part.before() != null
                                && !Member.of(part.before()).until().equals(member.until())
                        ? language.say("history.member.ended", label(part.entry()), name, member.until())
                        : language.say("history.member.corrected", label(part.entry()), name);
            case WITHDRAWN -> language.say("history.member.withdrawn", label(part.entry()), name);
        };
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
                yield hidden
                        ? language.say("history." + done + ".hidden", label(entry), entry.from())
                        : language.say("history." + done, label(entry), entry.from(), or(was, is), is);
            }
            case EVENT -> language.say("history.event." + verb, label(entry), entry.from());
            case HOSPITAL ->
                isDischarge(part)
                        ? language.say("history.hospital.discharged", is)
                        : language.say("history.hospital." + verb, or(was, is), is);
            case DIED -> language.say("history.died." + verb, or(was, is), is);
            case MEMBER -> member(part);
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

    /** A stay that went on and now has its end was not recorded wrongly. */
    private static boolean isDischarge(HistoryMaker.Part part) {
        return part.before() != null
                && part.after() != null
                && part.before().from().equals(part.after().from())
                && StayValue.discharged(part.before().value()).isEmpty()
                && StayValue.discharged(part.after().value()).isPresent();
    }

    private String item(HistoryMaker.Part part) {
        Item now = Item.of(part.entry());
        Map<String, Object> former =
                part.before() == null ? Map.of() : Item.of(part.before()).values();
        String label = items.label(now.section());
        String title = items.title(now.section(), now.values().isEmpty() ? former : now.values());
        String named = title.isEmpty() ? label : title;
        return switch (part.action()) {
            case WITHDRAWN -> language.say("history.item.withdrawn", label, named, now.from());
            case CORRECTED ->
                now.values().isEmpty()
                        ? language.say("history.item.ended", label, named, now.from())
                        : language.say("history.item.corrected", label, named, now.from(), differences(now, former));
            case RECORDED -> {
                if (now.values().isEmpty()) {
                    yield language.say("history.item.ended", label, named, now.from());
                }
                Optional<String> course = now.section() == Section.MEASURE
                        ? measures.find(now.values(), former, now.from())
                        : Optional.empty();
                if (course.isPresent()) {
                    yield course.get();
                }
                yield former.isEmpty()
                        ? language.say("history.item.recorded", label, named, now.from())
                        : language.say("history.item.changed", label, named, now.from(), differences(now, former));
            }
        };
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
            case HOSPITAL -> stay(entry);
            case MEMBER -> Mask.NAME.apply(Member.of(entry).person());
            case ITEM -> {
                Item item = Item.of(entry);
                yield item.values().isEmpty() ? null : items.title(item.section(), item.values());
            }
        };
    }

    private String stay(Entry entry) {
        String days = StayValue.discharged(entry.value())
                .map(day -> language.say("history.stay", entry.from(), day))
                .orElseGet(() -> language.say("history.stay.ongoing", entry.from()));
        String hospital = StayValue.detail(entry.value(), "hospital");
        return hospital.isEmpty() ? days : hospital + language.say("clause.separator") + days;
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
