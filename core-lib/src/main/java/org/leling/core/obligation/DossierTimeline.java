package org.leling.core.obligation;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.leling.core.classification.ClassTimeline;
import org.leling.core.classification.Classification;
import org.leling.core.dossier.DayBreaks;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.Facts;
import org.leling.core.dossier.HospitalRuns;
import org.leling.core.nullness.Nullable;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Condition;
import org.leling.core.policy.DivisionPolicy;
import org.leling.core.policy.Rule;
import org.leling.core.policy.RuleLine;
import org.leling.core.policy.Situation;

/**
 * A dossier cut into the stretches of days on which nothing that a rule reads changes; each condition is asked once a
 * stretch, never once a day.
 */
final class DossierTimeline {

    private static final long ANYTHING = -1L;
    /** Set in {@link #ANYTHING} and in no change of facts alone: what differs is the class or the day. */
    private static final long OTHER = 1L << 63;

    private final Dossier dossier;
    private final DivisionPolicy policy;
    private final HospitalRuns hospital;
    private final ClassTimeline classes;
    private final int first;
    private final int last;
    /** The first day of each stretch. */
    private final int[] starts;

    /** Days on which a condition said that it can change, or a version of a rule begins or has ended. */
    private final int[] announced;

    private final Situation[] situations;
    private final int classBits;
    private final boolean hasMeasures;
    /** Which keys differ from the stretch before, a bit each; all of them where something else may differ too. */
    private final long[] changed;

    private final long[] reads = new long[1];

    private DossierTimeline(Dossier dossier, DivisionPolicy policy, int first, int last) {
        this.dossier = dossier;
        this.policy = policy;
        this.first = first;
        this.last = last;
        hospital = HospitalRuns.of(dossier);
        classes = policy.classifier().timeline(dossier, Days.date(last));
        announced = announcedDays();
        starts = starts();
        situations = new Situation[starts.length];
        changed = new long[starts.length];
        int bits = 0;
        boolean measures = false;
        for (int i = 0; i < starts.length; i++) {
            Facts facts = dossier.factsOn(starts[i]).watchedBy(reads);
            Classification living = classes.on(starts[i]);
            situations[i] = new Situation(dossier, Days.date(starts[i]), facts, living);
            changed[i] = i == 0 || mayDifferWithoutFacts(i) ? ANYTHING : facts.changedSince(situations[i - 1].facts());
            bits |= living.classBit();
            measures |= !facts.measures().isEmpty();
        }
        classBits = bits;
        hasMeasures = measures;
    }

    /** Another class, or a day that was announced. */
    @SuppressWarnings("ReferenceEquality") // stretches of one class share the object; two equal ones only ask once more
    private boolean mayDifferWithoutFacts(int stretch) {
        return situations[stretch].classification() != situations[stretch - 1].classification()
                || Arrays.binarySearch(announced, starts[stretch]) >= 0;
    }

    /** Cuts a dossier from its first day to {@code until} or the day of death; the timeline is empty if there is no such day. */
    static DossierTimeline of(Dossier dossier, DivisionPolicy policy, int until) {
        int last = Math.min(until, dossier.died().map(Days::epoch).orElse(Days.NEVER));
        int first = dossier.firstDay().map(Days::epoch).orElse(Days.NEVER);
        return new DossierTimeline(dossier, policy, first, last);
    }

    private int[] announcedDays() {
        DayBreaks days = new DayBreaks(first, last);
        IntConsumer taking = days::add;
        for (FactChange change : dossier.changes()) {
            for (Condition.ChangeDays announces : policy.changeDays()) {
                announces.of(dossier, change, taking);
            }
        }
        policy.addCutsTo(days);
        return days.sorted();
    }

    private int[] starts() {
        DayBreaks days = new DayBreaks(first, last);
        days.add(first);
        for (int i = 0; i < classes.size(); i++) {
            days.add(classes.start(i));
        }
        for (FactChange change : dossier.changes()) {
            days.add(Days.epoch(change.from()));
        }
        for (int day : announced) {
            days.add(day);
        }
        return days.sorted();
    }

    Dossier dossier() {
        return dossier;
    }

    HospitalRuns hospital() {
        return hospital;
    }

    ClassTimeline classes() {
        return classes;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    boolean contains(int day) {
        return day >= first && day <= last;
    }

    int size() {
        return starts.length;
    }

    int start(int stretch) {
        return starts[stretch];
    }

    int end(int stretch) {
        return stretch + 1 < starts.length ? starts[stretch + 1] - 1 : last;
    }

    Situation situation(int stretch) {
        return situations[stretch];
    }

    /** Gives the situation of a day that the timeline contains. */
    Situation situationOn(int day) {
        int found = Arrays.binarySearch(starts, day);
        return situations[found >= 0 ? found : -found - 2];
    }

    DivisionPolicy policy() {
        return policy;
    }

    /** Gives the rules that can apply on some day; none where there is no day. */
    List<RuleLine> lines() {
        return policy.linesFor(classBits);
    }

    /** Gives the runs of days on which a rule applies, whichever version of it is in force. */
    DaySpans spansOf(RuleLine line) {
        DaySpans spans = new DaySpans();
        collectSpans(line, spans);
        return spans;
    }

    /** Adds the runs of days on which a rule applies to spans that are empty. */
    void collectSpans(RuleLine line, DaySpans spans) {
        collect(line, false, spans);
    }

    /** Says whether a measure is agreed on any day. */
    boolean hasMeasures() {
        return hasMeasures;
    }

    /** Gives the runs of days on which a standing rule applies and its thing is not in place. */
    DaySpans gapsOf(RuleLine line) {
        DaySpans spans = new DaySpans();
        collectGaps(line, spans);
        return spans;
    }

    /** Adds the runs of days on which a standing rule applies and its thing is not in place to spans that are empty. */
    void collectGaps(RuleLine line, DaySpans spans) {
        collect(line, true, spans);
    }

    /** A rule is asked again only where something that its last answer depended on differs. */
    private void collect(RuleLine line, boolean gapsOnly, DaySpans spans) {
        boolean belongs = false;
        long dependsOn = ANYTHING;
        for (int i = 0; i < starts.length; i++) {
            if ((dependsOn & changed[i]) != 0) {
                reads[0] = 0;
                Rule rule = ruleIn(line, i);
                belongs =
                        rule != null && appliesIn(rule, situations[i]) && !(gapsOnly && isInPlace(rule, situations[i]));
                dependsOn = reads[0] | OTHER;
            }
            if (belongs) {
                spans.add(starts[i], end(i));
            }
        }
    }

    /** Says whether the version of a rule that is in force in a stretch applies there. */
    boolean appliesIn(RuleLine line, int stretch) {
        Rule rule = ruleIn(line, stretch);
        return rule != null && appliesIn(rule, situations[stretch]);
    }

    @Nullable
    private Rule ruleIn(RuleLine line, int stretch) {
        for (RuleLine.Version version : line.versions()) {
            if (version.isInForceOn(starts[stretch])) {
                return version.rule();
            }
        }
        return null;
    }

    private boolean isInPlace(Rule rule, Situation situation) {
        try {
            return rule.cadence() instanceof Cadence.Standing standing
                    && standing.inPlace().holds(situation);
        } catch (RuntimeException e) {
            throw failed(rule, situation, e);
        }
    }

    /** Says whether a rule applies on a day that the timeline contains. */
    boolean appliesOn(Rule rule, int day) {
        return appliesIn(rule, situationOn(day));
    }

    /** Says whether the person died before a day. */
    boolean diedBefore(int day) {
        return dossier.died().isPresent() && Days.epoch(dossier.died().get()) < day;
    }

    private boolean appliesIn(Rule rule, Situation situation) {
        try {
            return rule.appliesIn(situation);
        } catch (RuntimeException e) {
            throw failed(rule, situation, e);
        }
    }

    private DerivationException failed(Rule rule, Situation situation, RuntimeException cause) {
        return new DerivationException(rule.id(), dossier.id().value(), situation.day(), cause);
    }
}
