package org.leling.core.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import org.leling.core.dossier.Facts;
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
 * <p>Which facts are read is found by watching the conditions at work, so nobody need say what a condition reads. What
 * one written by hand reads and no walk can cover, such as the day of birth, {@link #unwalked} names.
 */
public final class FactSpace {

    private static final long LARGEST = 4_000_000;

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final Division UNIT = new Division("320508");
    private static final LocalDate BORN = LocalDate.of(1928, 3, 1);

    /** Longer than any number of days in hospital that a rule asks for. */
    private static final int IN_HOSPITAL = Cadence.MOST_DAYS;

    /** The ages of the people for whom policies are made; nobody else is walked. */
    private static final int YOUNGEST = 50;

    private static final int OLDEST = 120;

    /** A shift of the birth by which no two days that follow from births fall on each other. */
    private static final int SHIFT = 17;

    /** Keys with so many values that a few stand for them. */
    private static final Set<FactKey<?>> SAMPLED = Set.of(
            FactKey.RESIDENCE, FactKey.CLASS_BY_HAND, FactKey.FAMILY_DOCTOR, FactKey.MEASURES, FactKey.BIRTHDAY_KEPT);

    private final List<Condition> conditions;

    private FactSpace(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /**
     * A situation, and the fewest facts that make it.
     *
     * @param situation the situation
     * @param chosen the facts, by name
     * @param chinese the facts in one line of Chinese
     */
    public record Sample(Situation situation, Map<String, String> chosen, String chinese) {
        /** Says the facts in one line. */
        public String describe() {
            return chosen.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * Names what those of the conditions that are written by hand read and the walk does not cover, in English and in
     * Chinese: two people alike in all else may differ in it. Empty if whatever they can tell apart is walked.
     *
     * @throws IllegalStateException if the conditions read so much that the space can't be walked
     */
    public static Map<String, String> unwalked(List<Condition> conditions) {
        List<Condition> byHand = conditions.stream().filter(Condition::isByHand).toList();
        long read = byHand.isEmpty() ? 0 : new FactSpace(byHand).reads();
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < Dossier.READABLE.size(); i += 2) {
            if ((read & (1L << (Dossier.FIRST_BIT + i / 2))) != 0) {
                names.put(Dossier.READABLE.get(i), Dossier.READABLE.get(i + 1));
            }
        }
        for (FactKey<?> key : keys(read)) {
            if (SAMPLED.contains(key)) {
                names.put(key.name(), key.chinese());
            }
        }
        return names;
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

    /** Says whether all of these conditions hold; one that throws does not. */
    public static boolean all(List<Condition> conditions, Situation situation) {
        return conditions.stream().allMatch(condition -> holdsOrFails(condition, situation));
    }

    private Optional<Sample> find(Predicate<Situation> test) {
        List<Person> people = people();
        for (Map<FactKey<?>, Object> values : combinations(keys(reads()))) {
            Optional<Sample> found = find(test, values, people);
            if (found.isPresent()) {
                return Optional.of(smallest(found.get(), test, values, people));
            }
        }
        return Optional.empty();
    }

    /** Looks for the plainest person on the plain day first, and on other days only then. */
    private Optional<Sample> find(Predicate<Situation> test, Map<FactKey<?>, Object> values, List<Person> people) {
        for (boolean anyDay : new boolean[] {false, true}) {
            for (Person person : people) {
                FactChange change = change(values, person);
                Dossier dossier = dossier(change, person);
                for (LocalDate day : anyDay ? days(dossier, change) : Set.of(DAY)) {
                    for (Classification classification : classifications()) {
                        Situation situation = new Situation(dossier, day, dossier.factsOn(day), classification);
                        if (test.test(situation)) {
                            return Optional.of(sample(situation, values, person));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What of a dossier is no fact in time; {@code since} is the day of admission, or {@link LocalDate#MAX}. */
    private record Person(Rank rank, boolean leader, LocalDate born, LocalDate since) {
        static final Person PLAIN = new Person(Rank.COUNTY_OR_BELOW, false, BORN, LocalDate.MAX);

        Person born(LocalDate day) {
            return new Person(rank, leader, day, since);
        }

        Person inHospital(LocalDate from) {
            return new Person(rank, leader, born, from);
        }

        boolean isInHospital() {
            return !since.equals(LocalDate.MAX);
        }

        /** In how many things it differs from the plain one. */
        int differences() {
            return (rank == PLAIN.rank ? 0 : 1)
                    + (leader ? 1 : 0)
                    + (born.equals(BORN) ? 0 : 1)
                    + (isInHospital() ? 1 : 0);
        }
    }

    /**
     * Every rank and office, every age and every length of a stay on both sides of the days that conditions announce
     * for them; so that each of these is walked together with each other. The plainest come first.
     */
    private List<Person> people() {
        LocalDate admitted = DAY.minusDays(IN_HOSPITAL);
        Set<LocalDate> births = new LinkedHashSet<>(List.of(BORN));
        for (LocalDate day : daysOnlyOf(Person.PLAIN, Person.PLAIN.born(BORN.plusDays(SHIFT)))) {
            births.add(BORN.withYear(DAY.getYear() - Days.age(BORN, day)));
        }
        Set<LocalDate> stays = new LinkedHashSet<>(List.of(LocalDate.MAX));
        Person patient = Person.PLAIN.inHospital(admitted);
        for (LocalDate day : daysOnlyOf(patient, Person.PLAIN)) {
            stays.add(admitted);
            if (!day.isBefore(admitted)) {
                stays.add(DAY.minusDays(day.toEpochDay() - admitted.toEpochDay()));
            }
        }
        List<Person> people = new ArrayList<>();
        for (LocalDate since : stays) {
            for (LocalDate born : births) {
                for (Rank rank : Rank.values()) {
                    people.add(new Person(rank, false, born, since));
                    people.add(new Person(rank, true, born, since));
                }
            }
        }
        people.sort(Comparator.comparingInt(Person::differences));
        return people;
    }

    /** The days that the conditions announce for one person and not for the other. */
    private Set<LocalDate> daysOnlyOf(Person one, Person other) {
        Set<LocalDate> days = daysOf(one);
        days.removeAll(daysOf(other));
        return days;
    }

    private Set<LocalDate> daysOf(Person person) {
        FactChange change = change(Map.of(), person);
        return days(dossier(change, person), change);
    }

    /** Takes away each fact, and what makes the person less plain, without which some situation still passes. */
    private Sample smallest(
            Sample found, Predicate<Situation> test, Map<FactKey<?>, Object> values, List<Person> people) {
        Sample smallest = found;
        Map<FactKey<?>, Object> left = new LinkedHashMap<>(values);
        for (FactKey<?> key : values.keySet()) {
            Object taken = left.remove(key);
            Optional<Sample> without = find(test, left, people);
            if (without.isPresent()) {
                smallest = without.get();
            } else {
                left.put(key, taken);
            }
        }
        return smallest;
    }

    /** Watches the conditions until no further fact is read; a bit each as {@link Dossier#watchedBy} sets them. */
    private long reads() {
        long[] reads = new long[1];
        long before;
        List<Person> people = people();
        do {
            before = reads[0];
            for (Map<FactKey<?>, Object> values : combinations(keys(before))) {
                for (Person person : people) {
                    Dossier dossier = dossier(change(values, person), person);
                    Facts facts = dossier.factsOn(DAY).watchedBy(reads);
                    Dossier watched = dossier.watchedBy(reads);
                    for (Classification classification : classifications()) {
                        Situation situation = new Situation(watched, DAY, facts, classification.watchedBy(reads));
                        conditions.forEach(condition -> holdsOrFails(condition, situation));
                    }
                }
            }
        } while (reads[0] > before);
        return reads[0];
    }

    private static List<FactKey<?>> keys(long bits) {
        List<FactKey<?>> keys = new ArrayList<>();
        for (int i = 0; i < FactKey.all().size(); i++) {
            if ((bits & 1L << i) != 0) {
                keys.add(FactKey.all().get(i));
            }
        }
        return keys;
    }

    /** A condition that fails is found by whoever tests for it; here only what it reads is of interest. */
    private static boolean holdsOrFails(Condition condition, Situation situation) {
        try {
            return condition.holds(situation);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static FactChange change(Map<FactKey<?>, Object> values, Person person) {
        FactChange.Builder change = FactChange.from(person.born());
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
        Dossier.Builder dossier = Dossier.of(new DossierId("sample"), person.born(), UNIT)
                .rank(person.rank())
                .formerLeader(person.leader())
                .change(change);
        if (person.isInHospital()) {
            dossier.stay(HospitalStay.ongoing("sample", person.since()));
        }
        return dossier.build();
    }

    /** Both sides of each day on which a condition says that it can change; at ages that can be met. */
    private Set<LocalDate> days(Dossier dossier, FactChange change) {
        Set<LocalDate> days = new TreeSet<>();
        for (Condition condition : conditions) {
            try {
                condition.changeDays().of(dossier, change, day -> {
                    days.add(Days.date(day));
                    days.add(Days.date(day - 1));
                });
            } catch (RuntimeException e) {
                // Found by whoever looks for it, as a condition that throws is.
            }
        }
        days.removeIf(day -> Days.age(dossier.born(), day) < YOUNGEST || Days.age(dossier.born(), day) > OLDEST);
        return days;
    }

    private static List<Classification> classifications() {
        List<Classification> all = new ArrayList<>();
        for (LivingClass living : LivingClass.values()) {
            all.add(Classification.assumed(living, Classification.Basis.FACTS));
            all.add(Classification.assumed(living, Classification.Basis.HELD_OVER));
            all.add(Classification.assumed(living, Classification.Basis.BY_HAND));
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
            return List.copyOf(subsets(Role.class));
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

    /** Every set of an enum's values, the fullest first. */
    private static <E extends Enum<E>> List<Set<E>> subsets(Class<E> type) {
        List<Set<E>> sets = new ArrayList<>();
        E[] all = type.getEnumConstants();
        for (int bits = (1 << all.length) - 1; bits >= 0; bits--) {
            Set<E> set = EnumSet.noneOf(type);
            for (int i = 0; i < all.length; i++) {
                if ((bits & (1 << i)) != 0) {
                    set.add(all[i]);
                }
            }
            sets.add(set);
        }
        return sets;
    }

    private static List<Residence> residences() {
        List<Residence> all = new ArrayList<>();
        for (String place : List.of("320508", "320102")) {
            Division division = new Division(place);
            all.add(Residence.in(division).setting(Setting.INSTITUTION).build());
            for (Set<Companion> with : subsets(Companion.class)) {
                all.add(Residence.in(division)
                        .setting(Setting.HOME)
                        .livesWith(with)
                        .build());
            }
        }
        return all;
    }

    private static Sample sample(Situation situation, Map<FactKey<?>, Object> values, Person person) {
        Map<String, String> chosen = new LinkedHashMap<>();
        List<String> chinese = new ArrayList<>();
        Classification classification = situation.classification();
        chosen.put("class", classification.livingClass().map(Enum::name).orElse("none"));
        chinese.add(classification.livingClass().map(LivingClass::chinese).orElse("类别未定"));
        if (classification.basis() == Classification.Basis.HELD_OVER) {
            chosen.put("basis", "held over");
            chinese.add("沿用原类别");
        } else if (classification.basis() == Classification.Basis.BY_HAND) {
            chosen.put("basis", "by hand");
            chinese.add("人工认定");
        }
        values.forEach((key, value) -> {
            chosen.put(key.name(), String.valueOf(value));
            chinese.add(key.chinese() + ":" + inChinese(value));
        });
        if (person.rank() != Rank.COUNTY_OR_BELOW) {
            chosen.put("rank", person.rank().name());
            chinese.add("享受" + person.rank().chinese() + "待遇");
        }
        if (person.leader()) {
            chosen.put("formerLeader", "true");
            chinese.add("四套班子老领导");
        }
        if (person.isInHospital()) {
            chosen.put("hospital", "since " + person.since());
            chinese.add("自" + person.since() + "住院");
        }
        int age = Days.age(person.born(), situation.day());
        if (age != Days.age(BORN, DAY)) {
            chosen.put("age", String.valueOf(age));
            chinese.add(age + "周岁");
        }
        if (!situation.day().equals(DAY)) {
            chosen.put("day", situation.day().toString());
            chinese.add(situation.day() + "当日");
        }
        return new Sample(situation, chosen, String.join(",", chinese));
    }

    private static String inChinese(Object value) {
        if (value instanceof Boolean recorded) {
            return recorded ? "是" : "否";
        } else if (value instanceof Ability ability) {
            return ability.chinese();
        } else if (value instanceof Collection<?> set) {
            return set.isEmpty() ? "无" : set.stream().map(FactSpace::inChinese).collect(Collectors.joining("、"));
        } else if (value instanceof FamilyDoctor.Contract contract) {
            return "签约至" + contract.until();
        } else if (value instanceof FamilyDoctor.Declined) {
            return "不愿签约";
        } else if (value instanceof ClassByHand byHand) {
            return byHand.livingClass().chinese();
        } else if (value instanceof Residence residence) {
            return residence.setting().equals(Optional.of(Setting.HOME)) ? "居家" : "养老机构";
        } else if (value instanceof Role role) {
            return role.chinese();
        } else if (value instanceof Measure measure) {
            return measure.action().chinese();
        }
        return value == UNKNOWN ? "不详" : value.toString();
    }
}
