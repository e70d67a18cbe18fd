package org.leling.core.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.leling.core.classification.Classifier;
import org.leling.core.dossier.DayBreaks;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.LivingClass;

/** What counts for the people of one division (某区划适用的政策): each rule through time, and how the classes are drawn. */
public final class DivisionPolicy {

    private final List<RuleLine> lines;
    private final List<List<RuleLine>> linesByClasses;
    private final Classifier classifier;
    private final List<Condition.ChangeDays> changeDays;
    private final int[] cuts;

    DivisionPolicy(List<RuleLine> lines, Classifier classifier) {
        this.lines = List.copyOf(lines);
        this.linesByClasses = IntStream.range(0, 2 << LivingClass.values().length)
                .mapToObj(classes ->
                        lines.stream().filter(line -> line.canApplyTo(classes)).toList())
                .toList();
        this.classifier = classifier;
        Set<Condition.ChangeDays> announced = new LinkedHashSet<>();
        Set<Integer> days = new LinkedHashSet<>();
        for (RuleLine line : lines) {
            for (RuleLine.Version version : line.versions()) {
                version.rule().conditions().forEach(condition -> announced.add(condition.changeDays()));
                if (version.rule().cadence() instanceof Cadence.Standing standing) {
                    announced.add(standing.inPlace().changeDays());
                }
                days.addAll(cutsOf(version));
            }
        }
        announced.remove(Condition.ChangeDays.NONE);
        changeDays = List.copyOf(announced);
        cuts = days.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Collection<Integer> cutsOf(RuleLine.Version version) {
        List<Integer> days = new ArrayList<>();
        if (version.from() > -Days.NEVER) {
            days.add(version.from());
        }
        if (version.until() < Days.NEVER) {
            days.add(version.until() + 1);
        }
        return days;
    }

    /** Gives each rule through time, in the order of their ids. */
    public List<RuleLine> lines() {
        return lines;
    }

    /**
     * Gives the rules that can apply to somebody who has no other classes than these, in the order of their ids; most
     * rules are for some classes only, and need not be asked for the others.
     *
     * @param classBits the {@link org.leling.core.classification.Classification#classBit()} of each class, or-ed
     */
    public List<RuleLine> linesFor(int classBits) {
        return linesByClasses.get(classBits);
    }

    /** Finds a rule through time by its id. */
    public Optional<RuleLine> findLine(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /** Gives the classifier with this division's numbers. */
    public Classifier classifier() {
        return classifier;
    }

    /** Gives what announces days on which a condition can change though no fact does. */
    public List<Condition.ChangeDays> changeDays() {
        return changeDays;
    }

    /** Adds the days on which a version of a rule begins or has ended. */
    public void addCutsTo(DayBreaks days) {
        for (int cut : cuts) {
            days.add(cut);
        }
    }
}
