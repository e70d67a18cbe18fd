package org.leling.dossier.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the next version of a record says anew and what it no longer believes.
 *
 * <p>To state what is already believed changes nothing, so that who says a thing twice makes no new version.
 */
public final class Edit {

    /** The order in which entries of one version are read again. */
    private static final Comparator<Entry> AS_READ = Comparator.comparing(
                    (Entry entry) -> entry.kind().name())
            .thenComparing(Entry::from)
            .thenComparing(Entry::key);

    private final PersonRecord before;
    private final int version;
    private final List<Entry> recorded = new ArrayList<>();
    private final List<Entry> replaced = new ArrayList<>();
    private @Nullable Belief believed;

    private Edit(PersonRecord before) {
        this.before = before;
        this.version = before.version() + 1;
    }

    /** Begins an edit of what is recorded. */
    public static Edit of(PersonRecord before) {
        return new Edit(before);
    }

    /** Begins the first version of a dossier. */
    public static Edit create(String id) {
        return new Edit(new PersonRecord(id, 0, List.of()));
    }

    /** Gives the dossier's id. */
    public String id() {
        return before.id();
    }

    /** Gives the version that the edit makes. */
    public int version() {
        return version;
    }

    /** Gives the record as it was. */
    public PersonRecord before() {
        return before;
    }

    /** States something; what was believed of the same subject is replaced by it. */
    public Edit state(EntryKind kind, String key, LocalDate from, String detail, @Nullable Object value) {
        return state(Entry.of(kind, key, from, detail, value, version));
    }

    /** States an entry; what was believed of the same subject is replaced by it. */
    public Edit state(Entry entry) {
        Optional<Entry> believed = believed().find(entry);
        if (believed.isPresent() && believed.get().saysTheSame(entry) && !isFollowed(entry)) {
            return this;
        }
        believed.ifPresent(this::close);
        recorded.add(entry);
        this.believed = null;
        return this;
    }

    /** States a field of the person, unless the same is in force on the day already. */
    public Edit stateIfOther(EntryKind kind, String key, LocalDate from, @Nullable Object value) {
        Object inForce =
                believed().findInForce(kind, key, from).map(Entry::value).orElse(null);
        return Objects.equals(inForce, value) ? this : state(kind, key, from, "", value);
    }

    /** Says whether a field is something else by now on the day for which it is stated again. */
    private boolean isFollowed(Entry entry) {
        return entry.kind() == EntryKind.PERSONAL
                && !entry.isDayGiven()
                && believed()
                        .findInForce(entry.kind(), entry.key(), entry.from())
                        .filter(inForce -> inForce.isDayGiven() && !Objects.equals(inForce.value(), entry.value()))
                        .isPresent();
    }

    /** Takes back what is believed of a subject; says whether anything was. Of a field's two on one day that is the dated. */
    public boolean withdraw(EntryKind kind, String key, LocalDate from) {
        Optional<Entry> believed = believed()
                .find(Entry.of(kind, key, from, Entry.DAY_GIVEN, null, version))
                .or(() -> believed().find(Entry.of(kind, key, from, "", null, version)));
        believed.ifPresent(this::close);
        return believed.isPresent();
    }

    private void close(Entry entry) {
        if (!recorded.remove(entry)) {
            replaced.add(entry);
        }
        believed = null;
    }

    /** Says whether the edit changes nothing. */
    public boolean isEmpty() {
        return recorded.isEmpty() && replaced.isEmpty();
    }

    /** Gives what is said anew. */
    public List<Entry> recorded() {
        return List.copyOf(recorded);
    }

    /** Finds what is said anew of a field of the person. */
    public Optional<Entry> findRecorded(Field field) {
        return recorded.stream()
                .filter(entry ->
                        entry.kind() == EntryKind.PERSONAL && entry.key().equals(field.key()))
                .findFirst();
    }

    /** Gives what is no longer believed. */
    public List<Entry> replaced() {
        return List.copyOf(replaced);
    }

    /** Gives what is believed with the edit made. */
    public Belief believed() {
        Belief now = believed;
        if (now == null) {
            now = after().now();
            believed = now;
        }
        return now;
    }

    /** Gives the record with the edit made. */
    public PersonRecord after() {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : before.entries()) {
            entries.add(
                    replaced.contains(entry)
                            ? new Entry(
                                    entry.kind(),
                                    entry.key(),
                                    entry.from(),
                                    entry.detail(),
                                    entry.known(),
                                    version,
                                    entry.value())
                            : entry);
        }
        recorded.stream().sorted(AS_READ).forEach(entries::add);
        return new PersonRecord(before.id(), version, entries);
    }
}
