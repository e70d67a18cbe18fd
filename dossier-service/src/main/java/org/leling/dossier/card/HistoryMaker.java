package org.leling.dossier.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leling.core.dossier.FactKey;
import org.leling.dossier.caregroup.CareGroup;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.Member;
import org.leling.dossier.record.PersonRecord;
import org.leling.dossier.record.Revision;
import org.leling.dossier.section.PlanningFacts;
import org.leling.dossier.text.Language;
import org.leling.kit.time.DayClock;

/**
 * Says what each version of a dossier changed: part by part, and as one sentence that tells who changed what from what to
 * what, from which day on, on what occasion and why.
 */
final class HistoryMaker {

    private final PersonRecord record;
    private final Language language;
    private final HistoryWords words;
    private final Redactor redactor;

    HistoryMaker(PersonRecord record, Language language, HistoryWords words) {
        this.record = record;
        this.language = language;
        this.words = words;
        this.redactor = Redactor.of(record);
    }

    /**
     * A part of a change, as it is told.
     *
     * @param action what was done
     * @param before what was believed of the subject, or held until then
     * @param after what is believed instead
     * @param held of an end that is taken back, what it had ended
     * @param always whether it holds for all days, so that no day from which it does is told
     */
    record Part(
            Action action,
            @Nullable Entry before,
            @Nullable Entry after,
            @Nullable Entry held,
            boolean always) {
        Entry entry() {
            return after == null ? Objects.requireNonNull(before) : after;
        }
    }

    /** What a version did with a thing. */
    enum Action {
        /** Said it, on a day of which nothing was said before. */
        RECORDED,
        /** Said otherwise what had been said wrongly. */
        CORRECTED,
        /** Took it back, and put nothing in its place. */
        WITHDRAWN
    }

    HistoryItem item(Revision revision) {
        List<Part> parts = parts(revision.version());
        String reason = redactor.redact(revision.origin().reason());
        String what = revision.version() == 1
                ? language.say("history.created", parts.size())
                : String.join(language.say("sentence.separator"), clauses(parts));
        String source = words.source(revision.origin().source());
        String sentence = language.say(
                "history.sentence",
                DayClock.dayOf(revision.at()),
                revision.origin().actorName(),
                source,
                what);
        return new HistoryItem(
                revision.version(),
                revision.at(),
                revision.origin().actor(),
                revision.origin().actorName(),
                revision.origin().source(),
                source,
                reason.isEmpty() ? null : reason,
                reason.isEmpty() ? sentence : language.say("history.reason", sentence, reason),
                parts.stream().map(this::change).toList());
    }

    private List<Part> parts(int version) {
        Belief former = record.at(version - 1);
        List<Entry> closed = new ArrayList<>(record.entries().stream()
                .filter(entry -> entry.replaced() == version)
                .toList());
        List<Part> parts = new ArrayList<>();
        for (Entry entry : record.entries()) {
            if (entry.known() == version) {
                Optional<Entry> corrected =
                        closed.stream().filter(entry::sameSubject).findFirst();
                corrected.ifPresent(closed::remove);
                parts.add(
                        corrected.isPresent()
                                ? new Part(Action.CORRECTED, corrected.get(), entry, null, holdsAlways(entry, version))
                                : recorded(former, entry, version));
            }
        }
        closed.forEach(entry -> parts.add(new Part(
                Action.WITHDRAWN, entry, null, held(former, entry).orElse(null), holdsAlways(entry, version - 1))));
        return parts;
    }

    private Part recorded(Belief former, Entry entry, int version) {
        Optional<Entry> until = until(former, entry);
        return new Part(
                Action.RECORDED, until.orElse(null), entry, null, until.isEmpty() && holdsAlways(entry, version));
    }

    /** Says whether what a version says of a field holds for a whole life: nothing else is said of another day. */
    private boolean holdsAlways(Entry entry, int version) {
        return entry.kind() == EntryKind.PERSONAL
                && !entry.isDayGiven()
                && Field.find(entry.key()).filter(Field::isLifelong).isPresent()
                && record.entries().stream()
                                .filter(other -> other.kind() == EntryKind.PERSONAL
                                        && other.key().equals(entry.key())
                                        && other.believedAt(version))
                                .count()
                        == 1;
    }

    /** What an end that is taken back had ended. */
    private static Optional<Entry> held(Belief former, Entry end) {
        return end.kind() == EntryKind.ITEM && end.value() == null
                ? former.findInForce(end.kind(), end.key(), end.from().minusDays(1))
                        .filter(found -> found.value() != null)
                : Optional.empty();
    }

    /** What held of the same thing until the day from which something else holds. */
    private static Optional<Entry> until(Belief former, Entry entry) {
        return entry.kind().oneForEachKey()
                ? Optional.empty()
                : former.findInForce(entry.kind(), entry.key(), entry.from()).filter(found -> found.value() != null);
    }

    private List<String> clauses(List<Part> parts) {
        Set<String> sections = parts.stream()
                .map(Part::entry)
                .filter(entry -> entry.kind() == EntryKind.ITEM)
                .map(Entry::detail)
                .collect(Collectors.toSet());
        boolean membersTold = parts.stream()
                .map(Part::entry)
                .anyMatch(entry -> entry.kind() == EntryKind.MEMBER
                        || entry.kind() == EntryKind.ITEM && CareGroup.isFrom(entry.detail()));
        List<Part> told = new ArrayList<>(parts.stream()
                .filter(part -> !membersTold
                        || part.entry().kind() != EntryKind.FACT
                        || !part.entry().key().equals(FactKey.CARE_GROUP.name()))
                .filter(part -> part.entry().kind() != EntryKind.FACT
                        || PlanningFacts.findSection(part.entry().key())
                                .filter(section -> sections.contains(section.name()))
                                .isEmpty())
                .toList());
        List<String> clauses = new ArrayList<>();
        for (Part part : List.copyOf(told)) {
            findMoved(part, told).ifPresent(taken -> {
                told.remove(part);
                told.remove(taken);
                clauses.add(words.moved(taken.entry(), part.entry()));
            });
        }
        for (Part part : List.copyOf(told)) {
            findPredecessor(part, told).ifPresent(left -> {
                told.remove(part);
                told.remove(left);
                clauses.add(words.followed(left.entry(), part.entry()));
            });
        }
        told.forEach(part -> clauses.add(words.clause(part)));
        return clauses;
    }

    /** The part that ends the service in a place the day before somebody else takes it. */
    private static Optional<Part> findPredecessor(Part part, List<Part> told) {
        Entry said = part.entry();
        if (part.action() != Action.RECORDED || said.kind() != EntryKind.MEMBER) {
            return Optional.empty();
        }
        List<Part> left = told.stream()
                .filter(other -> other.entry().kind() == EntryKind.MEMBER
                        && other.entry().detail().equals(said.detail())
                        && isLeft(other, said.from()))
                .toList();
        return left.stream()
                .filter(other ->
                        Member.of(other.entry()).order() == Member.of(said).order())
                .findFirst()
                .or(() -> left.stream().findFirst());
    }

    private static boolean isLeft(Part part, LocalDate day) {
        return part.action() == Action.WITHDRAWN && part.entry().from().equals(day)
                || part.action() == Action.CORRECTED
                        && Member.of(part.entry()).until().equals(day.minusDays(1));
    }

    /** The part that takes back the same thing from another day: then only its day was wrong. */
    private static Optional<Part> findMoved(Part part, List<Part> told) {
        Entry said = part.entry();
        if (part.action() != Action.RECORDED || said.kind().oneForEachKey() || said.value() == null) {
            return Optional.empty();
        }
        return told.stream()
                .filter(other -> other.action() == Action.WITHDRAWN)
                .filter(other -> other.entry().kind() == said.kind()
                        && other.entry().key().equals(said.key())
                        && Objects.equals(other.entry().value(), said.value()))
                .findFirst();
    }

    private HistoryItem.Change change(Part part) {
        Entry entry = part.entry();
        return new HistoryItem.Change(
                entry.kind().name(),
                entry.key(),
                words.label(entry),
                entry.from(),
                part.before() == null ? null : words.say(part.before()),
                part.after() == null ? null : words.say(part.after()),
                part.action().name());
    }
}
