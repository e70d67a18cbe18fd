package org.leling.core.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.leling.core.classification.Classification;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.Facts;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Rank;

/**
 * Every situation that conditions can tell apart: all combinations of the facts that they read, exhaustively where a
 * fact has finitely many values, and on both sides of every edge where it has not.
 *
 * <p>Which facts are read is found by watching the conditions at work, so nobody need say what a condition reads. What
 * one written by hand reads and no walk can cover, such as the day of birth, {@link #unwalked} names.
 */
public final class FactSpace {

    /** Longer than any number of days in hospital that a rule asks for. */
    private static final int IN_HOSPITAL = Cadence.MOST_DAYS;

    /** The ages of the people for whom policies are made; nobody else is walked. */
    private static final int YOUNGEST = 50;

    private static final int OLDEST = 120;

    /** A shift of the birth by which no two days that follow from births fall on each other. */
    private static final int SHIFT = 17;

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
            if (FactValues.SAMPLED.contains(key)) {
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
        List<SamplePerson> people = people();
        for (Map<FactKey<?>, Object> values : FactValues.combinations(keys(reads()))) {
            Optional<Sample> found = find(test, values, people);
            if (found.isPresent()) {
                return Optional.of(smallest(found.get(), test, values, people));
            }
        }
        return Optional.empty();
    }

    /** Looks for the plainest person on the plain day first, and on other days only then. */
    private Optional<Sample> find(
            Predicate<Situation> test, Map<FactKey<?>, Object> values, List<SamplePerson> people) {
        for (boolean anyDay : new boolean[] {false, true}) {
            for (SamplePerson person : people) {
                FactChange change = FactValues.change(values, person.born());
                Dossier dossier = person.dossier(change);
                for (LocalDate day : anyDay ? days(dossier, change) : Set.of(FactValues.DAY)) {
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

    /**
     * Every rank and office, every age and every length of a stay on both sides of the days that conditions announce
     * for them; so that each of these is walked together with each other. The plainest come first.
     */
    private List<SamplePerson> people() {
        LocalDate born = SamplePerson.PLAIN.born();
        LocalDate admitted = FactValues.DAY.minusDays(IN_HOSPITAL);
        Set<LocalDate> births = new LinkedHashSet<>(List.of(born));
        for (LocalDate day : daysOnlyOf(SamplePerson.PLAIN, SamplePerson.PLAIN.born(born.plusDays(SHIFT)))) {
            births.add(born.withYear(FactValues.DAY.getYear() - Days.age(born, day)));
        }
        Set<LocalDate> stays = new LinkedHashSet<>(List.of(LocalDate.MAX));
        SamplePerson patient = SamplePerson.PLAIN.inHospital(admitted);
        for (LocalDate day : daysOnlyOf(patient, SamplePerson.PLAIN)) {
            stays.add(admitted);
            if (!day.isBefore(admitted)) {
                stays.add(FactValues.DAY.minusDays(day.toEpochDay() - admitted.toEpochDay()));
            }
        }
        List<SamplePerson> people = new ArrayList<>();
        for (LocalDate since : stays) {
            for (LocalDate birth : births) {
                for (Rank rank : Rank.values()) {
                    people.add(new SamplePerson(rank, false, birth, since));
                    people.add(new SamplePerson(rank, true, birth, since));
                }
            }
        }
        people.sort(Comparator.comparingInt(SamplePerson::differences));
        return people;
    }

    /** The days that the conditions announce for one person and not for the other. */
    private Set<LocalDate> daysOnlyOf(SamplePerson one, SamplePerson other) {
        Set<LocalDate> days = daysOf(one);
        days.removeAll(daysOf(other));
        return days;
    }

    private Set<LocalDate> daysOf(SamplePerson person) {
        FactChange change = FactValues.change(Map.of(), person.born());
        return days(person.dossier(change), change);
    }

    /** Takes away each fact, and what makes the person less plain, without which some situation still passes. */
    private Sample smallest(
            Sample found, Predicate<Situation> test, Map<FactKey<?>, Object> values, List<SamplePerson> people) {
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
        List<SamplePerson> people = people();
        do {
            before = reads[0];
            for (Map<FactKey<?>, Object> values : FactValues.combinations(keys(before))) {
                for (SamplePerson person : people) {
                    Dossier dossier = person.dossier(FactValues.change(values, person.born()));
                    Facts facts = dossier.factsOn(FactValues.DAY).watchedBy(reads);
                    Dossier watched = dossier.watchedBy(reads);
                    for (Classification classification : classifications()) {
                        Situation situation =
                                new Situation(watched, FactValues.DAY, facts, classification.watchedBy(reads));
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

    private static Sample sample(Situation situation, Map<FactKey<?>, Object> values, SamplePerson person) {
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
            chinese.add(key.chinese() + "：" + FactValues.inChinese(value));
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
        if (age != Days.age(SamplePerson.PLAIN.born(), FactValues.DAY)) {
            chosen.put("age", String.valueOf(age));
            chinese.add(age + "周岁");
        }
        if (!situation.day().equals(FactValues.DAY)) {
            chosen.put("day", situation.day().toString());
            chinese.add(situation.day() + "当日");
        }
        return new Sample(situation, chosen, String.join("，", chinese));
    }
}
