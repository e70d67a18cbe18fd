package org.leling.dossier.change;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.dossier.Ability;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.section.AbilityBands;
import org.leling.dossier.section.Section;

/** Completes an item with what follows from it: a score, a level; and checks what only several attributes show. */
@Singleton
class Derivation {

    private final AbilityBands bands;

    Derivation(AbilityBands bands) {
        this.bands = bands;
    }

    void complete(Section section, Map<String, Object> values, Set<String> given, String path, Faults faults) {
        switch (section) {
            case ASSESSMENT -> assessment(values, given, path, faults);
            case DOCTOR_EVALUATION -> evaluation(values);
            case WISH -> birthday(values, path, faults);
            default -> {
                // Nothing follows from the others.
            }
        }
    }

    /**
     * The level follows from the items; an old certificate that gives a level and no items is taken at its word, but not
     * against a coma.
     */
    private void assessment(Map<String, Object> values, Set<String> given, String path, Faults faults) {
        boolean coma = Boolean.TRUE.equals(values.get("coma"));
        if (coma
                && given.contains("level")
                && !Ability.COMPLETE.name().equals(values.get("level"))
                && !faults.names(path + ".level")) {
            faults.add(path + ".level", "differs-from-coma", Ability.COMPLETE.chinese(), Ability.COMPLETE);
        }
        if (!(values.get("items") instanceof Map<?, ?> points)) {
            values.remove("score");
            if (coma) {
                values.put("level", Ability.COMPLETE.name());
                return;
            }
            if (!values.containsKey("level") && !given.contains("level") && !given.contains("items")) {
                faults.add(path + ".items", "items-or-level");
            }
            return;
        }
        int score = Section.ASSESSMENT.questionnaire().sum(points);
        Ability level = bands.level(
                score,
                values.get("diagnoses") instanceof List<?> diagnoses ? diagnoses : List.of(),
                values.get("riskEvents") instanceof Number events ? events.intValue() : 0,
                coma);
        if (!coma && given.contains("level") && !Objects.equals(values.get("level"), level.name())) {
            faults.add(path + ".level", "differs-from-items", score, level.chinese(), level);
        }
        values.put("score", score);
        values.put("level", level.name());
    }

    private static void evaluation(Map<String, Object> values) {
        if (values.get("answers") instanceof Map<?, ?> points) {
            values.put("score", Section.DOCTOR_EVALUATION.questionnaire().sum(points));
        }
    }

    private static void birthday(Map<String, Object> values, String path, Faults faults) {
        if (values.get("calendar") instanceof String calendar
                && values.get("month") instanceof Integer month
                && values.get("day") instanceof Integer day) {
            try {
                YearlyDay kept = new YearlyDay(YearlyDay.Reckoning.valueOf(calendar), month, day);
                Objects.requireNonNull(kept);
            } catch (IllegalArgumentException e) {
                faults.add(path + ".day", "no-such-day-of-the-year", month, day);
            }
        }
    }
}
