package org.leling.dossier.record.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leling.dossier.record.Derived;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.Origin;
import org.leling.dossier.record.PersonRecord;
import org.leling.dossier.record.Revision;
import org.leling.kit.database.OneOf;
import org.leling.kit.database.Sql;

/**
 * Keeps records, under the scope of whoever asks: a person outside it is not found.
 *
 * <p>A version is made under the lock of the dossier's row, so that versions follow each other in time.
 */
@Singleton
public class RecordStore {

    private static final String PERSON = "dossier_id";
    private static final String COLUMNS = "dossier_id, kind, key, from_day, detail, known, replaced, value";
    private static final String ENTRIES = "select " + COLUMNS + " from fact where ";
    private static final String IN_ORDER = " order by dossier_id, known, kind, from_day, key";

    private final Sql sql;
    private final ValueCodec values;

    RecordStore(Sql sql, ValueCodec values) {
        this.sql = sql;
        this.values = values;
    }

    /** Finds a person's record. */
    public Optional<PersonRecord> find(String id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    /**
     * Finds what is believed of a person now, and keeps others from changing it until the transaction ends. What is
     * believed no longer is left out: to make the next version nobody needs it, and it grows with each.
     */
    public Optional<PersonRecord> lock(String id) {
        return Optional.ofNullable(lockAll(List.of(id)).get(id));
    }

    /**
     * As {@link #lock} for several persons, always in the same order, so that two who do so never wait for each other.
     * Whoever writes beside the dossier, and only refers to it, need not wait: a need's step, say.
     */
    public Map<String, PersonRecord> lockAll(Collection<String> ids) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        Map<String, LocalDate> reviewed = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            OneOf persons = OneOf.of(PERSON, ids);
            sql.list(
                    "select dossier_id, version, derived_on from dossier where " + persons.condition()
                            + " order by dossier_id for no key update",
                    row -> {
                        versions.put(row.getString(1), row.getInt(2));
                        return reviewed.put(row.getString(1), row.getObject(3, LocalDate.class));
                    },
                    persons.argument());
        }
        Map<String, PersonRecord> found = new LinkedHashMap<>();
        read(versions, " and replaced = 0" + IN_ORDER, List.of())
                .forEach((id, record) -> found.put(id, record.reviewed(reviewed.get(id))));
        return found;
    }

    /** Keeps others from changing a person until the transaction ends, for whoever locks more and the person last. */
    public void hold(String id) {
        sql.find("select 1 from dossier where dossier_id = ? for no key update", row -> row.getInt(1), id);
    }

    /** Finds several persons' records by id; who is not found is absent. */
    public Map<String, PersonRecord> findAll(Collection<String> ids) {
        return read(ids, IN_ORDER, List.of());
    }

    /** As {@link #findAll}, with what these versions and later ones of each believed, and not what only earlier ones did. */
    public Map<String, PersonRecord> findSince(Map<String, Integer> earliestById) {
        List<String> ids = List.copyOf(earliestById.keySet());
        return records(
                findVersions(ids),
                "select " + COLUMNS + " from fact join unnest(?, ?) as x(person, earliest) on dossier_id = person"
                        + " where replaced = 0 or replaced > earliest::integer" + IN_ORDER,
                List.of(ids, ids.stream().map(earliestById::get).toList()));
    }

    /** As {@link #findAll}, with these fields of the person and the day of death only: what a list shows. */
    public Map<String, PersonRecord> findFields(Collection<String> ids, Collection<Field> fields) {
        return findFields(findVersions(ids), fields);
    }

    /** As {@link #findFields(Collection, Collection)} for persons who were found before, each in this version. */
    public Map<String, PersonRecord> findFields(Map<String, Integer> versions, Collection<Field> fields) {
        List<String> keys = fields.stream().map(Field::key).toList();
        return read(
                versions, " and replaced = 0 and (kind = 'DIED' or kind = 'PERSONAL' and key = any(?))", List.of(keys));
    }

    /** As {@link #find}, with the events only that are believed: what was said of needs. */
    public Optional<PersonRecord> findEvents(String id) {
        return Optional.ofNullable(read(List.of(id), " and replaced = 0 and kind = 'EVENT'", List.of())
                .get(id));
    }

    /** Gives the earliest day of a planning fact that any version of a dossier believed. */
    public Optional<LocalDate> findFirstDayEver(String id) {
        return sql.find(
                "select from_day from fact where dossier_id = ? and kind = 'FACT' order by from_day limit 1",
                row -> row.getObject(1, LocalDate.class),
                id);
    }

    private Map<String, PersonRecord> read(Collection<String> ids, String and, List<Object> more) {
        return read(findVersions(ids), and, more);
    }

    /** Finds the versions of several dossiers; who is not found is absent. */
    public Map<String, Integer> findVersions(Collection<String> ids) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            OneOf persons = OneOf.of(PERSON, ids);
            sql.list(
                    "select dossier_id, version from dossier where " + persons.condition(),
                    row -> versions.put(row.getString(1), row.getInt(2)),
                    persons.argument());
        }
        return versions;
    }

    /** Reads what these persons' entries are that fulfil more conditions, {@code and} with its arguments. */
    private Map<String, PersonRecord> read(Map<String, Integer> versions, String and, List<Object> more) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        OneOf persons = OneOf.of(PERSON, versions.keySet());
        List<Object> arguments = new ArrayList<>(List.of(persons.argument()));
        arguments.addAll(more);
        return records(versions, ENTRIES + persons.condition() + and, arguments);
    }

    private Map<String, PersonRecord> records(Map<String, Integer> versions, String query, List<Object> arguments) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        values.load(versions.keySet());
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        sql.list(
                query,
                row -> entries.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(entry(row)),
                arguments.toArray());
        Map<String, PersonRecord> records = new LinkedHashMap<>();
        versions.forEach((id, version) ->
                records.put(id, new PersonRecord(id, version, entries.getOrDefault(id, List.of()))));
        return records;
    }

    /** Gives what is believed of a section's items from a day on, by dossier, each item's states by their days. */
    public Map<String, List<Entry>> listEntriesFrom(String section, LocalDate from) {
        String where = " from fact where kind = 'ITEM' and detail = ? and from_day >= ? and replaced = 0";
        List<String> persons = sql.list("select distinct dossier_id" + where, row -> row.getString(1), section, from);
        if (persons.isEmpty()) {
            return Map.of();
        }
        values.load(persons);
        Map<String, List<Entry>> found = new LinkedHashMap<>();
        sql.list(
                "select " + COLUMNS + where + " order by from_day",
                row -> found.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(entry(row)),
                section,
                from);
        return found;
    }

    /** Makes an entry of {@link #COLUMNS}, by their places: a page of people is hundreds of them. */
    private Entry entry(ResultSet row) throws SQLException {
        EntryKind kind = EntryKind.valueOf(row.getString(2));
        String key = row.getString(3);
        String value = row.getString(8);
        return new Entry(
                kind,
                key,
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                value == null ? null : values.open(row.getString(1), ValueCodec.name(kind, key), value));
    }

    /** Gives the ids of those whose ID number bears one of these hashes, by hash; whoever is outside the scope is absent. */
    public Map<String, String> findByIdIndex(Collection<String> hashes) {
        Map<String, String> found = new LinkedHashMap<>();
        sql.list(
                "select id_index, dossier_id from dossier where id_index = any(?)",
                row -> found.put(row.getString(1), row.getString(2)),
                hashes);
        return found;
    }

    /** Gives every version of a dossier, the newest first. */
    public List<Revision> listRevisions(String id) {
        return revisions("select * from dossier_change where dossier_id = ? order by version desc", id);
    }

    /** Finds the version that was believed at an instant; empty if nothing was known yet. */
    public Optional<Revision> findRevision(String id, Instant at) {
        return revisions(
                        "select * from dossier_change where dossier_id = ? and at <= ? order by version desc limit 1",
                        id,
                        at)
                .stream()
                .findFirst();
    }

    private List<Revision> revisions(String query, Object... arguments) {
        return sql.list(
                query,
                row -> {
                    String reason = row.getString("reason");
                    return new Revision(
                            row.getInt("version"),
                            row.getTimestamp("at").toInstant(),
                            new Origin(
                                    row.getString("actor"),
                                    row.getString("actor_name"),
                                    row.getString("source"),
                                    reason == null
                                            ? ""
                                            : String.valueOf(values.open(
                                                    row.getString("dossier_id"), ValueCodec.REASON, reason))));
                },
                arguments);
    }

    /** Encrypts a note about a person under the person's key, such as the reason of a look at their data. */
    public String seal(String id, String note) {
        return values.seal(id, "note", note);
    }

    /** Gives those whose derived columns speak of a day before this one, and who are alive; at most so many. */
    public List<String> listDerivedBefore(LocalDate day, int limit) {
        return sql.list(
                "select dossier_id from dossier where derived_on < ? and not died order by derived_on limit ?",
                row -> row.getString(1),
                day,
                limit);
    }

    /** Keeps what a list finds a person by, where a day that went by has changed it and no fact has. */
    public void review(String id, Derived derived) {
        sql.update(
                "update dossier set unit = ?, community = ?, institution = ?, division = ?, living_class = ?,"
                        + " attention = ?, derived_on = ? where dossier_id = ?",
                derived.unit(),
                derived.community(),
                derived.institution(),
                derived.division(),
                derived.livingClass(),
                derived.attention(),
                derived.on(),
                id);
    }

    /** Says whether unit, place, class and attention of a person are those that a list finds them by. */
    public boolean isFoundBy(String id, Derived derived) {
        return sql.find(
                        "select 1 from dossier where dossier_id = ? and unit = ? and community = ? and institution = ?"
                                + " and division = ? and living_class = ? and attention = ?",
                        row -> row.getInt(1),
                        id,
                        derived.unit(),
                        derived.community(),
                        derived.institution(),
                        derived.division(),
                        derived.livingClass(),
                        derived.attention())
                .isPresent();
    }
}
