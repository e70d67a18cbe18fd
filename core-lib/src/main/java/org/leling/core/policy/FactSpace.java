package org.leling.core.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.classification.Classification;
import org.leling.core.dossier.Ability;
import org.leling.core.dossier.ClassByHand;
import org.leling.core.dossier.Companion;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierId;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.FamilyDoctor;
import org.leling.core.dossier.HospitalStay;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Measure;
import org.leling.core.dossier.Rank;
import org.leling.core.dossier.Residence;
import org.leling.core.dossier.Role;
import org.leling.core.dossier.Setting;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;

/**
 * Every situation that conditions can tell apart: all combinations of the facts that they read, exhaustively where a
 * fact has finitely many values, and on both sides of every edge where it has not.
 *
 * <p>Which facts are read is found by watching the conditions at work, so a condition of anybody's is covered without
 * saying what it reads.
 */
public final class FactSpace {

    private static final long LARGEST = 4_000_000;

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final Division UNIT = new Division("320508");
    private static final LocalDate BORN = LocalDate.of(1928, 3, 1);

    /** Longer than any number of days in hospital that a rule asks for. */
    private static final int IN_HOSPITAL = 1_000;

    private final List<Condition> conditions;

    private FactSpace(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /**
     * A situation, and the fewest facts that make it.
     *
     * @param situation the situation
     * @param chosen the facts, by name
     */
    public record Sample(Situation situation, Map<String, String> chosen) {
        /** Says the facts in one line. */
        public String describe() {
            return chosen.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .collect(java.util.stream.Collectors.joining(", "));
        }
    }

    /** Finds a situation in which all of {@code these} hold and not all of {@code those}. */
    public static Optional<Sample> counterexample(List<Condition> these, List<Condition> those) {
        List<Condition> all = new ArrayList<>(these);
        all.addAll(those);
        return new FactSpace(all).find(s -> all(these, s) && !all(those, s));
    }

    /**
     * Finds a situation that passes a test, among all that these conditions can tell apart, and takes away from it each
     * fact without which it passes too.
     *
     * @throws IllegalStateException if the conditions read so much that the space can't be walked
     */
    public static Optional<Sample> example(List<Condition> conditions, Predicate<Situation> test) {
        return new FactSpace(conditions).find(test);
    }

    /** Says whether all of these conditions hold. */
    public static boolean all(List<Condition> conditions, Situation situation) {
        return conditions.stream().allMatch(condition -> condition.holds(situation));
    }

    private Optional<Sample> find(Predicate<Situation> test) {
        Set<FactKey<?>> read = readKeys();
        List<Person> people = people();
        for (Map<FactKey<?>, Object> values : combinations(new ArrayList<>(read))) {
            for (Person person : people) {
                Optional<Sample> found = find(test, values, person);
                if (found.isPresent()) {
                    return Optional.of(smallest(found.get(), test, values, person));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Sample> find(Predicate<Situation> test, Map<FactKey<?>, Object> values, Person person) {
        FactChange change = change(values);
        Dossier dossier = dossier(change, person);
        for (LocalDate day : days(dossier, change)) {
            for (Classification classification : classifications()) {
                Situation situation = new Situation(dossier, day, dossier.factsOn(day), classification);
                if (test.test(situation)) {
                    return Optional.of(new Sample(situation, chosen(values, person, day, classification)));
                }
            }
        }
        return Optional.empty();
    }

    /** What of a dossier is no fact in time. */
    private record Person(Rank rank, boolean leader, boolean inHospital) {
        static final Person PLAIN = new Person(Rank.COUNTY_OR_BELOW, false, false);
    }

    /** Every rank and office; and a stay in hospital beside none, if some condition announces days that follow from stays. */
    private List<Person> people() {
        List<Person> people = new ArrayList<>();
        FactChange change = change(Map.of());
        boolean staysAreRead = !days(dossier(change, Person.PLAIN), change)
                .equals(days(dossier(change, new Person(Rank.COUNTY_OR_BELOW, false, true)), change));
        for (boolean inHospital : staysAreRead ? new boolean[] {false, true} : new boolean[] {false}) {
            for (Rank rank : Rank.values()) {
                people.add(new Person(rank, false, inHospital));
                people.add(new Person(rank, true, inHospital));
            }
        }
        return people;
    }

    /** Takes away each fact, the rank and the office, without which some situation still passes. */
    private Sample smallest(Sample found, Predicate<Situation> test, Map<FactKey<?>, Object> values, Person person) {
        Sample smallest = found;
        Map<FactKey<?>, Object> left = new LinkedHashMap<>(values);
        for (FactKey<?> key : values.keySet()) {
            Object taken = left.remove(key);
            Optional<Sample> without = find(test, left, person);
            if (without.isPresent()) {
                smallest = without.get();
            } else {
                left.put(key, taken);
            }
        }
        return find(test, left, Person.PLAIN).orElse(smallest);
    }

    /** Watches the conditions until no further fact is read. */
    private Set<FactKey<?>> readKeys() {
        Set<FactKey<?>> read = new LinkedHashSet<>();
        int before;
        do {
            before = read.size();
            for (Map<FactKey<?>, Object> values : combinations(new ArrayList<>(read))) {
                FactChange change = change(values);
                Dossier dossier = dossier(change, new Person(Rank.PROVINCE, true, false));
                for (Classification classification : classifications()) {
                    long[] reads = new long[1];
                    var watched = dossier.factsOn(DAY).watchedBy(reads);
                    Situation situation = new Situation(dossier, DAY, watched, classification);
                    conditions.forEach(condition -> holdsOrFails(condition, situation));
                    addKeys(reads[0], read);
                }
            }
        } while (read.size() > before);
        return read;
    }

    private static void addKeys(long bits, Set<FactKey<?>> read) {
        for (int i = 0; i < FactKey.all().size(); i++) {
            if ((bits & 1L << i) != 0) {
                read.add(FactKey.all().get(i));
            }
        }
    }

    /** A condition that fails is found by whoever tests for it; here only what it reads is of interest. */
    private static boolean holdsOrFails(Condition condition, Situation situation) {
        try {
            return condition.holds(situation);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static FactChange change(Map<FactKey<?>, Object> values) {
        FactChange.Builder change = FactChange.from(LocalDate.of(1949, 10, 1));
        values.forEach((key, value) -> put(change, key, value));
        return change.build();
    }

    @SuppressWarnings("unchecked")
    private static void put(FactChange.Builder change, FactKey<?> key, Object value) {
        if (value != UNKNOWN) {
            change.with((FactKey<Object>) key, value);
        }
    }

    private static Dossier dossier(FactChange change, Person person) {
        Dossier.Builder dossier = Dossier.of(new DossierId("sample"), BORN, UNIT)
                .rank(person.rank())
                .formerLeader(person.leader())
                .change(change);
        if (person.inHospital()) {
            dossier.stay(HospitalStay.ongoing("sample", DAY.minusDays(IN_HOSPITAL)));
        }
        return dossier.build();
    }

    /** The plain day, and both sides of each day on which a condition says that it can change. */
    private Set<LocalDate> days(Dossier dossier, FactChange change) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(DAY));
        for (Condition condition : conditions) {
            condition.changeDays().of(dossier, change, day -> {
                days.add(Days.date(day));
                days.add(Days.date(day - 1));
            });
        }
        return days;
    }

    private static List<Classification> classifications() {
        List<Classification> all = new ArrayList<>();
        for (LivingClass living : LivingClass.values()) {
            all.add(Classification.assumed(living, Classification.Basis.FACTS));
            all.add(Classification.assumed(living, Classification.Basis.HELD_OVER));
        }
        all.add(Classification.none());
        return all;
    }

    private static final Object UNKNOWN = new Object() {
        @Override
        public String toString() {
            return "unknown";
        }
    };

    private static List<Map<FactKey<?>, Object>> combinations(List<FactKey<?>> keys) {
        List<Map<FactKey<?>, Object>> all = List.of(Map.of());
        for (FactKey<?> key : keys) {
            List<Map<FactKey<?>, Object>> next = new ArrayList<>();
            for (Map<FactKey<?>, Object> so : all) {
                for (Object value : valuesOf(key)) {
                    Map<FactKey<?>, Object> more = new LinkedHashMap<>(so);
                    more.put(key, value);
                    next.add(more);
                }
            }
            if (next.size() > LARGEST / 100) {
                throw new IllegalStateException("the conditions read too much to be walked through: " + keys);
            }
            all = next;
        }
        return all;
    }

    private static List<Object> valuesOf(FactKey<?> key) {
        if (key.isFlag()) {
            return List.of(false, true);
        } else if (key == FactKey.ABILITY) {
            return withUnknown(Arrays.asList((Object[]) Ability.values()));
        } else if (key == FactKey.FAMILY_DOCTOR) {
            return withUnknown(List.of(FamilyDoctor.DECLINED, new FamilyDoctor.Contract(DAY.plusDays(200))));
        } else if (key == FactKey.CARE_GROUP) {
            return roleSets();
        } else if (key == FactKey.RESIDENCE) {
            return withUnknown(residences());
        } else if (key == FactKey.CLASS_BY_HAND) {
            return withUnknown(List.of(new ClassByHand(LivingClass.EMPTY_NEST, DAY)));
        } else if (key == FactKey.BIRTHDAY_KEPT) {
            return withUnknown(List.of(YearlyDay.lunar(9, 9)));
        }
        return List.of(
                List.of(),
                List.of(Measure.open(
                        "m",
                        Party.COMMUNITY,
                        Action.MEAL,
                        org.leling.core.calendar.CalendarUnit.WEEK,
                        DAY.minusYears(1),
                        "sample")));
    }

    private static List<Object> withUnknown(List<?> known) {
        List<Object> values = new ArrayList<>(known);
        values.add(UNKNOWN);
        return values;
    }

    private static List<Object> roleSets() {
        List<Object> sets = new ArrayList<>();
        Role[] roles = Role.values();
        for (int bits = (1 << roles.length) - 1; bits >= 0; bits--) {
            EnumSet<Role> set = EnumSet.noneOf(Role.class);
            for (int i = 0; i < roles.length; i++) {
                if ((bits & 1 << i) != 0) {
                    set.add(roles[i]);
                }
            }
            sets.add(set);
        }
        return sets;
    }

    private static List<Residence> residences() {
        List<Residence> all = new ArrayList<>();
        for (String place : List.of("320508", "320102")) {
            all.add(Residence.in(new Division(place))
                    .setting(Setting.INSTITUTION)
                    .build());
            Companion[] companions = Companion.values();
            for (int bits = 0; bits < 1 << companions.length; bits++) {
                EnumSet<Companion> with = EnumSet.noneOf(Companion.class);
                for (int i = 0; i < companions.length; i++) {
                    if ((bits & 1 << i) != 0) {
                        with.add(companions[i]);
                    }
                }
                all.add(Residence.in(new Division(place))
                        .setting(Setting.HOME)
                        .livesWith(with)
                        .build());
            }
        }
        return all;
    }

    private static Map<String, String> chosen(
            Map<FactKey<?>, Object> values, Person person, LocalDate day, Classification classification) {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("class", classification.livingClass().map(Enum::name).orElse("none"));
        if (classification.basis() == Classification.Basis.HELD_OVER) {
            chosen.put("basis", "held over");
        }
        values.forEach((key, value) -> chosen.put(key.name(), String.valueOf(value)));
        if (person.rank() != Rank.COUNTY_OR_BELOW) {
            chosen.put("rank", person.rank().name());
        }
        if (person.leader()) {
            chosen.put("formerLeader", "true");
        }
        if (person.inHospital()) {
            chosen.put("hospital", "since " + DAY.minusDays(IN_HOSPITAL));
        }
        if (!day.equals(DAY)) {
            chosen.put("age", String.valueOf(Days.age(BORN, day)));
        }
        return chosen;
    }
}
