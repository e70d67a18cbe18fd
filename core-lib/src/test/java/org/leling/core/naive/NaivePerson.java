package org.leling.core.naive;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.leling.core.classification.Classification;
import org.leling.core.classification.Classifier;
import org.leling.core.dossier.Companion;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Residence;
import org.leling.core.dossier.Setting;
import org.leling.core.policy.Rule;
import org.leling.core.policy.Situation;

/** One person day by day: on which days there is somebody to owe to, of which class, and which rules apply. */
final class NaivePerson {

    private final Dossier dossier;
    private final LocalDate first;
    private final LocalDate end;
    private final Map<LocalDate, Classification> classes = new HashMap<>();
    private final Map<LocalDate, Situation> situations = new HashMap<>();

    NaivePerson(Dossier dossier, LocalDate end) {
        this.dossier = dossier;
        this.first = dossier.firstDay().orElse(LocalDate.MAX);
        this.end = end;
        readClasses();
    }

    Dossier dossier() {
        return dossier;
    }

    /** Gives the first day of the dossier. */
    LocalDate first() {
        return first;
    }

    /** Gives the last day that is looked at. */
    LocalDate end() {
        return end;
    }

    /** Decides each day from a dossier that holds that one day's facts alone, and holds over by walking. */
    private void readClasses() {
        LivingClass held = null;
        for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
            if (!alive(day)) {
                return;
            }
            Classification decided = Classifier.withDefaults().on(onlyThatDay(day), day);
            Classification.Basis basis = decided.basis();
            if (basis == Classification.Basis.NONE && held != null) {
                classes.put(day, heldOver(held));
            } else {
                classes.put(day, decided);
            }
            if (decided.byFacts().isPresent()) {
                held = decided.byFacts().get();
            }
        }
    }

    private Dossier onlyThatDay(LocalDate day) {
        Dossier.Builder one = Dossier.of(dossier.id(), dossier.born(), dossier.managingUnitDivision());
        var change = FactChange.from(day);
        dossier.factsOn(day).find(FactKey.RESIDENCE).ifPresent(residence -> change.with(FactKey.RESIDENCE, residence));
        dossier.factsOn(day).classByHand().ifPresent(byHand -> change.with(FactKey.CLASS_BY_HAND, byHand));
        dossier.hospital().forEach(one::stay);
        return one.change(change.build()).build();
    }

    /** A held-over class, got from the classifier by a dossier that had it and lost it. */
    private Classification heldOver(LivingClass held) {
        var residence = Residence.in(new Division("320505"));
        switch (held) {
            case RELOCATED -> residence.settledElsewhere(true);
            case INSTITUTION -> residence.setting(Setting.INSTITUTION);
            case WITH_RELATIVES -> residence.setting(Setting.HOME).livesWith(Companion.CHILD);
            case EMPTY_NEST -> residence.setting(Setting.HOME).livesWith();
        }
        LocalDate day = LocalDate.of(2026, 1, 1);
        var key = FactKey.RESIDENCE;
        Dossier lost = Dossier.of(dossier.id(), dossier.born(), new Division("320505"))
                .change(FactChange.from(day).with(key, residence.build()).build())
                .change(FactChange.from(day.plusDays(1)).unknown(key).build())
                .build();
        return Classifier.withDefaults().on(lost, day.plusDays(1));
    }

    boolean alive(LocalDate day) {
        return dossier.died().map(died -> !day.isAfter(died)).orElse(true);
    }

    boolean exists(LocalDate day) {
        return !day.isBefore(first) && alive(day);
    }

    LivingClass classOn(LocalDate day) {
        Classification on = classes.get(day);
        return on == null ? null : on.livingClass().orElse(null);
    }

    /** Gives how the person stands on a day on which there is somebody to owe to. */
    Situation situation(LocalDate day) {
        return situations.computeIfAbsent(
                day, each -> new Situation(dossier, each, dossier.factsOn(each), classes.get(each)));
    }

    boolean applies(Rule rule, LocalDate day) {
        return classes.containsKey(day) && rule.appliesIn(situation(day));
    }

    boolean inHospital(LocalDate day) {
        return dossier.hospital().stream()
                .anyMatch(stay -> !day.isBefore(stay.admitted())
                        && stay.discharged().map(day::isBefore).orElse(true));
    }
}
