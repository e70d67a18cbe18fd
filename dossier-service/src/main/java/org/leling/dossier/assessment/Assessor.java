package org.leling.dossier.assessment;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.leling.core.caregroup.CareGroupNeeds;
import org.leling.core.classification.Attention;
import org.leling.core.classification.ClassTimeline;
import org.leling.core.classification.Classification;
import org.leling.core.classification.Classifier;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.EventKind;
import org.leling.core.dossier.Role;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Derived;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;

/** Asks core-lib what a person's facts come to. */
@Singleton
public class Assessor {

    private final Classifier classifier = Classifier.withDefaults();
    private final OpenNeeds needs;

    Assessor(OpenNeeds needs) {
        this.needs = needs;
    }

    /**
     * Assesses a day.
     *
     * @throws IllegalArgumentException if what is believed is no dossier, which no change can bring about
     */
    public Assessment assess(Belief belief, LocalDate day) {
        return assess(belief, day, () -> needs.closedOn(belief.id()));
    }

    /** As {@link #assess(Belief, LocalDate)}, told which needs are over, as {@link OpenNeeds} gives it. */
    public Assessment assess(Belief belief, LocalDate day, Map<String, LocalDate> closedNeeds) {
        return assess(belief, day, () -> closedNeeds);
    }

    private Assessment assess(Belief belief, LocalDate day, Supplier<Map<String, LocalDate>> closedNeeds) {
        Dossier dossier = belief.dossier(day).get();
        ClassTimeline timeline = classifier.timeline(dossier, day);
        Classification classification = timeline.on(Days.epoch(day));
        Set<Role> needed = classification
                .livingClass()
                .map(living -> CareGroupNeeds.of(living, dossier.factsOn(day)))
                .orElse(Set.of());
        return new Assessment(
                classification,
                since(timeline, classification, day),
                Attention.of(dossier, classification, day, observed(belief, day, closedNeeds)),
                needed,
                dossier.factsOn(day).careGroup());
    }

    private static Attention.Observations observed(
            Belief belief, LocalDate day, Supplier<Map<String, LocalDate>> closedNeeds) {
        List<Entry> raised = belief.list(EntryKind.EVENT).stream()
                .filter(entry -> entry.detail().equals(EventKind.NEED.name()))
                .filter(entry -> !entry.from().isAfter(day))
                .toList();
        if (raised.isEmpty()) {
            return Attention.Observations.NONE;
        }
        Map<String, LocalDate> closed = closedNeeds.get();
        List<LocalDate> open = raised.stream()
                .filter(entry -> closed.getOrDefault(entry.key(), LocalDate.MAX).isAfter(day))
                .map(Entry::from)
                .toList();
        return new Attention.Observations(List.of(), 0, open);
    }

    private static LocalDate since(ClassTimeline timeline, Classification classification, LocalDate day) {
        LocalDate since = LocalDate.MIN;
        if (classification.livingClass().isEmpty()) {
            return since;
        }
        for (int i = timeline.size() - 1; i >= 0; i--) {
            if (timeline.start(i) > Days.epoch(day)) {
                continue;
            }
            if (!timeline.at(i).livingClass().equals(classification.livingClass())) {
                break;
            }
            since = Days.date(timeline.start(i));
        }
        return since;
    }

    /** Gives what a list finds the person by, as of a day; the dead are as they were on their last day. */
    public Derived derive(Belief belief, LocalDate today) {
        LocalDate day = belief.findDied().filter(died -> died.isBefore(today)).orElse(today);
        Assessment assessment = assess(belief, day);
        return new Derived(
                belief.unitOn(today),
                belief.text(Field.COMMUNITY, today),
                belief.text(Field.INSTITUTION, today),
                belief.divisionOn(today),
                assessment.livingClass(),
                assessment.attention().level().name(),
                assessment.missingRoles(),
                belief.findDied().isPresent(),
                today);
    }
}
