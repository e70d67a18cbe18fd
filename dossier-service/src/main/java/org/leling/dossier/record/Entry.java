package org.leling.dossier.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leling.core.dossier.EventKind;

/**
 * One thing recorded of a person.
 *
 * @param kind what sort of thing
 * @param key the fact's key, the field, or the id of the stay, event or member
 * @param from the day from which it is in force, or on which it happened
 * @param detail what may stand in the clear beside an encrypted value: an event's kind, a member's role, {@link #DAY_GIVEN} of a
 *     field; else empty
 * @param known the version of the dossier that first believed it
 * @param replaced the version that no longer did, or 0 while it is believed
 * @param value a tree of maps, lists, texts, numbers and booleans; null says that the key is unknown again
 */
public record Entry(
        EntryKind kind,
        String key,
        LocalDate from,
        String detail,
        int known,
        int replaced,
        @Nullable Object value) {

    /** Refuses nulls where none may stand. */
    public Entry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(detail, "detail");
    }

    /** The detail of a field whose day somebody gave: it holds from that day on and says nothing of days before. */
    public static final String DAY_GIVEN = "DAY_GIVEN";

    /** Makes an entry that a version begins to believe. */
    public static Entry of(
            EntryKind kind, String key, LocalDate from, String detail, @Nullable Object value, int version) {
        return new Entry(kind, key, from, detail, version, 0, value);
    }

    /** Says whether a version believed it. */
    public boolean believedAt(int version) {
        return known <= version && (replaced == 0 || replaced > version);
    }

    /** Says whether another entry says the same, whenever it was learned. */
    public boolean saysTheSame(Entry other) {
        return kind == other.kind
                && key.equals(other.key)
                && from.equals(other.from)
                && detail.equals(other.detail)
                && Objects.equals(value, other.value);
    }

    /**
     * Says whether this and another entry speak of the same thing, so that only one of them can be believed. What a field
     * is from a day on does not correct what was written down on that day without one: that serves for the days before.
     */
    public boolean sameSubject(Entry other) {
        return kind == other.kind
                && key.equals(other.key)
                && (kind.oneForEachKey() || from.equals(other.from) && isDayGiven() == other.isDayGiven());
    }

    /** Says whether this is a field whose day somebody gave. */
    public boolean isDayGiven() {
        return kind == EntryKind.PERSONAL && detail.equals(DAY_GIVEN);
    }

    /** Gives the day on which each need among entries was raised, by the id of its event. */
    public static Map<String, LocalDate> needs(Collection<Entry> entries) {
        return entries.stream()
                .filter(entry ->
                        entry.kind() == EntryKind.EVENT && entry.detail().equals(EventKind.NEED.name()))
                .collect(Collectors.toMap(Entry::key, Entry::from, (first, second) -> second));
    }

    /** Never prints the value, which may be personal. */
    @Override
    public String toString() {
        return "Entry[" + kind + " " + key + " from " + from + ", known " + known + ", replaced " + replaced + "]";
    }
}
