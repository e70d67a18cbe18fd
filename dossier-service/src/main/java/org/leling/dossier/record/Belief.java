package org.leling.dossier.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.FactKey;
import org.leling.core.exchange.CaseReader;
import org.leling.core.exchange.Reading;

/** What one version of a dossier believed of a person, for any day. It never changes. */
public final class Belief {

    private final String id;
    private final int version;
    private final List<Entry> entries;
    private volatile @Nullable Read read;

    /**
     * What core-lib made of the person.
     *
     * @param person the fields of the person of which that was made, which differ by the day
     */
    private record Read(Map<String, Object> person, Reading<Dossier> dossier) {}

    /**
     * Collects what a version believed.
     *
     * @param id the dossier's id
     * @param version the version
     * @param entries what it believed
     */
    public Belief(String id, int version, List<Entry> entries) {
        this.id = Objects.requireNonNull(id, "id");
        this.version = version;
        this.entries = List.copyOf(entries);
    }

    /** Gives the dossier's id. */
    public String id() {
        return id;
    }

    /** Gives the version. */
    public int version() {
        return version;
    }

    /** Gives what it believed. */
    public List<Entry> entries() {
        return entries;
    }

    /** Never prints an entry. */
    @Override
    public String toString() {
        return "Belief[" + id + ", version " + version + "]";
    }

    /** Gives the entries of one kind, by day and then in the order in which they were learned. */
    public List<Entry> list(EntryKind kind) {
        return of(kind).sorted(Comparator.comparing(Entry::from)).toList();
    }

    private Stream<Entry> of(EntryKind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind);
    }

    /** Finds the entry of an id, or of a fact's key and day. */
    public Optional<Entry> find(Entry like) {
        return entries.stream().filter(entry -> entry.sameSubject(like)).findFirst();
    }

    /** Gives the first day, the earliest of the planning facts; empty if there is none. */
    public Optional<LocalDate> findFirstDay() {
        return of(EntryKind.FACT).map(Entry::from).min(Comparator.naturalOrder());
    }

    /** Gives the day on which each need was raised, by the id of its event. */
    public Map<String, LocalDate> needs() {
        return Entry.needs(entries);
    }

    /** Gives the day of death. */
    public Optional<LocalDate> findDied() {
        return of(EntryKind.DIED).map(Entry::from).findFirst();
    }

    /** Gives the entry that is in force for a fact's key or a field on a day, also one that makes it unknown. */
    public Optional<Entry> findInForce(EntryKind kind, String key, LocalDate day) {
        if (kind == EntryKind.PERSONAL) {
            return Field.find(key)
                    .flatMap(field -> FieldTimeline.of(field, entries).findInForce(day));
        }
        return of(kind).filter(entry -> entry.key().equals(key) && !entry.from().isAfter(day))
                .max(Comparator.comparing(Entry::from));
    }

    /** Says whether a flag is true on a day, or is to become true on a later one. */
    public boolean isTrueFrom(FactKey<Boolean> flag, LocalDate day) {
        return of(EntryKind.FACT)
                .filter(entry -> entry.key().equals(flag.name()) && Boolean.TRUE.equals(entry.value()))
                .anyMatch(entry -> entry.from().isAfter(day)
                        || findInForce(EntryKind.FACT, flag.name(), day)
                                .filter(entry::equals)
                                .isPresent());
    }

    /** Gives the planning facts in force on a day, known ones only, in the order of their first mention. */
    public List<Entry> listInForce(LocalDate day) {
        return latest(EntryKind.FACT, day);
    }

    /** Gives the items of a section that hold on a day, in the order in which they began to. */
    public List<Entry> listItems(String section, LocalDate day) {
        return latest(EntryKind.ITEM, day).stream()
                .filter(entry -> entry.detail().equals(section))
                .toList();
    }

    private List<Entry> latest(EntryKind kind, LocalDate day) {
        Map<String, Entry> byKey = new LinkedHashMap<>();
        for (Entry entry : list(kind)) {
            if (!entry.from().isAfter(day)) {
                byKey.put(entry.key(), entry);
            }
        }
        return byKey.values().stream().filter(entry -> entry.value() != null).toList();
    }

    /** Gives what is recorded in a field as of a day. */
    public Optional<Object> find(Field field, LocalDate day) {
        return findInForce(EntryKind.PERSONAL, field.key(), day)
                .map(Entry::value)
                .or(() -> field == Field.JOINED_PERIOD
                        ? find(Field.JOINED_WORK, day)
                                .flatMap(joined -> JoinedPeriod.find(joined.toString()))
                                .map(Enum::name)
                        : Optional.empty());
    }

    /** Gives a field's text as of a day, or an empty one. */
    public String text(Field field, LocalDate day) {
        return find(field, day).map(Object::toString).orElse("");
    }

    /**
     * Gives what a field is at last, when all that is told ahead has come. That is asked for by those who are to see the
     * person ({@link Grants}), and of birth and ID number, which are the same on all days. What is shown or derived is that
     * of a day.
     */
    public Optional<Object> findLast(Field field) {
        return find(field, LocalDate.MAX);
    }

    /** As {@link #findLast}, or an empty text. */
    public String lastText(Field field) {
        return text(field, LocalDate.MAX);
    }

    /** Gives the birth, which is the same on all days. */
    public Optional<LocalDate> findBorn() {
        return findLast(Field.BORN).map(born -> LocalDate.parse(born.toString()));
    }

    /** Gives the name in force on a day and every one told of a later day: by each the person is looked for. */
    public Set<String> namesFrom(LocalDate day) {
        Set<String> names = new LinkedHashSet<>();
        names.add(text(Field.NAME, day));
        for (Entry entry : list(EntryKind.PERSONAL)) {
            if (entry.key().equals(Field.NAME.key()) && entry.from().isAfter(day)) {
                names.add(text(Field.NAME, entry.from()));
            }
        }
        return names;
    }

    /** Gives the managing unit of a day; where none was known on it the last that is, and an empty text where none is. */
    public String unitOn(LocalDate day) {
        return findOrLast(Field.UNIT, day).map(Object::toString).orElse("");
    }

    /** Gives the managing unit's division, as {@link #unitOn} gives the unit. */
    public String divisionOn(LocalDate day) {
        return findOrLast(Field.DIVISION, day).map(Object::toString).orElse("");
    }

    private Optional<Object> findOrLast(Field field, LocalDate day) {
        return find(field, day).or(() -> findLast(field));
    }

    /** Gives the members of the care group on a day, in the order of calling. */
    public List<Member> listMembers(LocalDate day) {
        return of(EntryKind.MEMBER)
                .map(Member::of)
                .filter(member -> member.servesOn(day))
                .sorted(Member.IN_ORDER)
                .toList();
    }

    /** Gives the members that serve on a day or later. */
    public List<Member> listMembersFrom(LocalDate day) {
        return of(EntryKind.MEMBER)
                .map(Member::of)
                .filter(member -> !member.endsBefore(day))
                .sorted(Member.IN_ORDER)
                .toList();
    }

    /**
     * Gives what core-lib derives from: {@link #planning}, read. Of a version that was kept it is no refusal. It is read
     * once for all days on which the person is the same, since whoever checks, lists and tells of a version asks for it.
     */
    public Reading<Dossier> dossier(LocalDate day) {
        Map<String, Object> person = person(day);
        Read last = read;
        if (last == null || !last.person().equals(person)) {
            last = new Read(person, CaseReader.readDossier(planning(person)));
            read = last;
        }
        return last.dossier();
    }

    /**
     * Gives the dossier object of the case form: all that planning needs, and no identity. The form has no days for rank,
     * division and whether somebody led, so they are those of a day; the facts stand with all their days.
     */
    public Map<String, Object> planning(LocalDate day) {
        return planning(person(day));
    }

    private Map<String, Object> person(LocalDate day) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        find(Field.BORN, day).ifPresent(born -> tree.put("born", born));
        findOrLast(Field.DIVISION, day).ifPresent(division -> tree.put("managingUnitDivision", division));
        find(Field.RANK, day).ifPresent(rank -> tree.put("rank", rank));
        find(Field.FORMER_LEADER, day).ifPresent(leader -> tree.put("formerLeader", leader));
        return tree;
    }

    private Map<String, Object> planning(Map<String, Object> person) {
        Map<String, Object> tree = new LinkedHashMap<>(person);
        findDied().ifPresent(day -> tree.put("died", day.toString()));
        tree.put("facts", facts());
        tree.put("hospital", list(EntryKind.HOSPITAL).stream().map(Belief::stay).toList());
        tree.put("events", list(EntryKind.EVENT).stream().map(Belief::event).toList());
        return tree;
    }

    private List<Object> facts() {
        TreeMap<LocalDate, Map<String, Object>> byDay = new TreeMap<>();
        for (Entry entry : list(EntryKind.FACT)) {
            byDay.computeIfAbsent(entry.from(), day -> new LinkedHashMap<>(Map.of("from", day.toString())))
                    .put(entry.key(), entry.value());
        }
        return new ArrayList<>(byDay.values());
    }

    private static Map<String, Object> stay(Entry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", entry.key());
        tree.put("admitted", entry.from().toString());
        discharged(entry).ifPresent(day -> tree.put("discharged", day.toString()));
        return tree;
    }

    private static Map<String, Object> event(Entry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", entry.key());
        tree.put("on", entry.from().toString());
        tree.put("kind", entry.detail());
        return tree;
    }

    /** Gives the day of discharge of a stay, unless it goes on. */
    public static Optional<LocalDate> discharged(Entry stay) {
        return StayValue.discharged(stay.value());
    }
}
