package org.leling.core.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.leling.core.classification.ResidenceLines.Verdict;
import org.leling.core.dossier.ClassByHand;
import org.leling.core.dossier.DayBreaks;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.Facts;
import org.leling.core.dossier.HospitalRuns;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Residence;
import org.leling.core.nullness.Nullable;

/**
 * Decides the class of every day of a dossier (分类, clause 3.2), by the first line that holds.
 *
 * <pre>{@code
 * Classification today = Classifier.withDefaults().on(dossier, day);
 * }</pre>
 */
public final class Classifier {

    private static final Classifier DEFAULT = with(Thresholds.DEFAULT);

    /** The days from which the numbers count, and the numbers. */
    private final int[] since;

    private final Thresholds[] numbers;

    private Classifier(NavigableMap<Integer, Thresholds> dated) {
        since = dated.keySet().stream().mapToInt(Integer::intValue).toArray();
        numbers = dated.values().toArray(Thresholds[]::new);
    }

    /** Gives a classifier with the bureau's default numbers. */
    public static Classifier withDefaults() {
        return DEFAULT;
    }

    /** Gives a classifier with other numbers. */
    public static Classifier with(Thresholds thresholds) {
        return new Classifier(new TreeMap<>(Map.of(-Days.NEVER, thresholds)));
    }

    /**
     * Gives a classifier whose numbers change on days.
     *
     * @param dated the numbers from each epoch day on; the first must lie before any day asked about
     */
    public static Classifier with(NavigableMap<Integer, Thresholds> dated) {
        return new Classifier(dated);
    }

    /** Gives the numbers that it decides a day by. */
    public Thresholds thresholdsOn(int epochDay) {
        int at = since.length - 1;
        while (since[at] > epochDay) {
            at--;
        }
        return numbers[at];
    }

    /** Decides one day; before the first day and after death the basis is {@link Classification.Basis#NONE}. */
    public Classification on(Dossier dossier, LocalDate day) {
        return timeline(dossier, day).on(Days.epoch(day));
    }

    /** Decides every day from the first to {@code until}, or to the day of death if that is earlier. */
    public ClassTimeline timeline(Dossier dossier, LocalDate until) {
        if (dossier.firstDay().isEmpty()) {
            return ClassTimeline.EMPTY;
        }
        int first = Days.epoch(dossier.firstDay().get());
        int last = Math.min(Days.epoch(until), dossier.died().map(Days::epoch).orElse(Days.NEVER));
        return last < first ? ClassTimeline.EMPTY : timeline(dossier, first, last);
    }

    private ClassTimeline timeline(Dossier dossier, int first, int last) {
        HospitalRuns hospital = HospitalRuns.of(dossier);
        int[] days = breakpoints(dossier, hospital, first, last);
        int[] starts = new int[days.length];
        List<Classification> classes = new ArrayList<>(days.length);
        @Nullable LivingClass held = null;
        for (int day : days) {
            LocalDate date = Days.date(day);
            Facts facts = dossier.factsOn(day);
            ResidenceLines lines = new ResidenceLines(dossier.managingUnitDivision(), thresholdsOn(day));
            Verdict verdict = lines.decide(facts.residence(), date, hospital.dayOfStay(day));
            Classification next = classify(facts, date, verdict, held);
            held = next.byFacts().orElse(held);
            if (classes.isEmpty() || !classes.get(classes.size() - 1).equals(next)) {
                starts[classes.size()] = day;
                classes.add(next);
            }
        }
        return new ClassTimeline(Arrays.copyOf(starts, classes.size()), classes, last);
    }

    private static Classification classify(Facts facts, LocalDate day, Verdict verdict, @Nullable LivingClass held) {
        @Nullable LivingClass byFacts = verdict instanceof Verdict.Decided decided ? decided.livingClass() : null;
        List<Reason> reasons = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        if (verdict instanceof Verdict.Decided decided) {
            reasons.add(decided.reason());
        } else if (verdict instanceof Verdict.Undecided undecided) {
            missing.add(undecided.missing());
            reasons.add(new Reason("3.1", "还缺：" + undecided.chinese(), "missing: " + undecided.missing()));
        }
        @Nullable
        ClassByHand byHand =
                facts.classByHand().filter(set -> !day.isAfter(set.until())).orElse(null);
        if (byHand != null) {
            reasons.add(0, new Reason("3.2", "人工认定，至" + byHand.until() + "止", "set by hand until " + byHand.until()));
            return new Classification(byHand.livingClass(), Classification.Basis.BY_HAND, byFacts, reasons, missing);
        }
        if (byFacts != null) {
            return new Classification(byFacts, Classification.Basis.FACTS, byFacts, reasons, missing);
        }
        if (held != null) {
            reasons.add(0, new Reason("3.1", "沿用此前认定的类别", "held over from what the facts last decided"));
            return new Classification(held, Classification.Basis.HELD_OVER, null, reasons, missing);
        }
        return new Classification(null, Classification.Basis.NONE, null, reasons, missing);
    }

    /** Gives the days on which the class can change. */
    private int[] breakpoints(Dossier dossier, HospitalRuns hospital, int first, int last) {
        DayBreaks days = new DayBreaks(first, last);
        days.add(first);
        for (int day : since) {
            days.add(day);
        }
        for (FactChange change : dossier.changes()) {
            if (change.keys().contains(FactKey.RESIDENCE) || change.keys().contains(FactKey.CLASS_BY_HAND)) {
                days.add(Days.epoch(change.from()));
            }
            change.find(FactKey.CLASS_BY_HAND).ifPresent(set -> days.add(Days.epoch(set.until()) + 1));
            change.find(FactKey.RESIDENCE).flatMap(Residence::spouseBorn).ifPresent(born -> {
                for (Thresholds each : numbers) {
                    days.add(Days.epoch(Days.birthday(born, each.spouseAbleBelowAge())));
                }
            });
        }
        for (HospitalRuns.Run run : hospital.runs()) {
            for (Thresholds each : numbers) {
                days.add(run.from() + each.institutionFromDayOfStay() - 1);
            }
            days.add(run.end());
        }
        return days.sorted();
    }
}
