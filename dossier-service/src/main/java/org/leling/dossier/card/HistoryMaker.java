package org.leling.dossier.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.directory.Directory;
import org.leling.dossier.directory.DirectoryEntry;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.Mask;
import org.leling.dossier.record.Member;
import org.leling.dossier.record.PersonRecord;
import org.leling.dossier.record.Revision;
import org.leling.dossier.text.FactTexts;
import org.leling.dossier.text.Language;
import org.leling.kit.time.DayClock;

/** Says what each version of a dossier changed. */
final class HistoryMaker {

    private static final String RECORDED = "RECORDED";
    private static final String CORRECTED = "CORRECTED";
    private static final String WITHDRAWN = "WITHDRAWN";

    private final PersonRecord record;
    private final Language language;
    private final FactTexts texts;
    private final Directory directory;

    HistoryMaker(PersonRecord record, Language language, FactTexts texts, Directory directory) {
        this.record = record;
        this.language = language;
        this.texts = texts;
        this.directory = directory;
    }

    HistoryItem item(Revision revision) {
        List<HistoryItem.Change> changes = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Entry> closed = new ArrayList<>(record.entries().stream()
                .filter(entry -> entry.replaced() == revision.version())
                .toList());
        for (Entry entry : record.entries()) {
            if (entry.known() == revision.version()) {
                Optional<Entry> former =
                        closed.stream().filter(entry::sameSubject).findFirst();
                former.ifPresent(closed::remove);
                add(changes, words, former.isPresent() ? CORRECTED : RECORDED, former.orElse(null), entry);
            }
        }
        closed.forEach(entry -> add(changes, words, WITHDRAWN, entry, null));
        String source = texts.named("source", revision.origin().source());
        String what = revision.version() == 1
                ? language.say("history.created", changes.size())
                : String.join(language.say("clause.separator"), words);
        return new HistoryItem(
                revision.version(),
                revision.at(),
                revision.origin().actor(),
                revision.origin().actorName(),
                revision.origin().source(),
                source,
                revision.origin().reason().isEmpty() ? null : revision.origin().reason(),
                language.say(
                        "history.sentence",
                        DayClock.dayOf(revision.at()),
                        revision.origin().actorName(),
                        source,
                        what),
                changes);
    }

    private void add(
            List<HistoryItem.Change> changes,
            List<String> words,
            String action,
            @Nullable Entry before,
            @Nullable Entry after) {
        Entry entry = after == null ? java.util.Objects.requireNonNull(before) : after;
        String was = before == null ? null : say(before);
        String is = after == null ? null : say(after);
        changes.add(
                new HistoryItem.Change(entry.kind().name(), entry.key(), label(entry), entry.from(), was, is, action));
        String verb = action.toLowerCase(Locale.ROOT);
        words.add(
                switch (entry.kind()) {
                    case FACT, PERSONAL -> language.say("history." + verb, label(entry), entry.from(), or(was, is), is);
                    case EVENT -> language.say("history.event." + verb, label(entry), entry.from());
                    case HOSPITAL -> language.say("history.hospital." + verb, or(was, is), is);
                    case DIED -> language.say("history.died." + verb, or(was, is), is);
                    case MEMBER -> language.say("history.member." + verb, label(entry), or(is, was));
                });
    }

    /** The message of a thing recorded names only the new value, in the place where the others name the old one. */
    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private String label(Entry entry) {
        return switch (entry.kind()) {
            case FACT -> texts.label(entry.key());
            case PERSONAL ->
                Field.find(entry.key())
                        .map(field -> language.choose(field.chinese(), field.english()))
                        .orElse(entry.key());
            case EVENT -> texts.named("event", entry.detail());
            case MEMBER -> texts.named("role", entry.detail());
            case HOSPITAL -> language.choose("住院", "hospital stay");
            case DIED -> language.choose("去世日期", "day of death");
        };
    }

    private String say(Entry entry) {
        return switch (entry.kind()) {
            case FACT -> texts.say(entry.key(), entry.value());
            case PERSONAL -> personal(entry);
            case EVENT -> entry.from().toString();
            case DIED -> entry.from().toString();
            case HOSPITAL ->
                Belief.discharged(entry)
                        .map(day -> language.say("history.stay", entry.from(), day))
                        .orElseGet(() -> language.say("history.stay.ongoing", entry.from()));
            case MEMBER -> Mask.NAME.apply(Member.of(entry).person());
        };
    }

    private String personal(Entry entry) {
        Object value = entry.value();
        Optional<Field> field = Field.find(entry.key());
        if (value == null || field.isEmpty()) {
            return language.say("value.unknown");
        }
        return switch (field.get()) {
            case UNIT, COMMUNITY, INSTITUTION ->
                directory.find(value.toString()).map(DirectoryEntry::name).orElse(value.toString());
            case RANK -> texts.named("rank", value);
            case FORMER_LEADER -> texts.say("formerLeader", value);
            default -> field.get().mask().apply(value.toString());
        };
    }
}
