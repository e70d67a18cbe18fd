package org.leling.dossier.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.core.dossier.Ability;

/** GB/T 42195-2022: the level of a score, and what makes it worse. */
class AbilityBandsTest {

    @ParameterizedTest
    @CsvSource({
        "90, 0, 0, false, INTACT",
        "89, 0, 0, false, MILD",
        "66, 0, 0, false, MILD",
        "65, 0, 0, false, MODERATE",
        "46, 0, 0, false, MODERATE",
        "45, 0, 0, false, SEVERE",
        "30, 0, 0, false, SEVERE",
        "29, 0, 0, false, COMPLETE",
        "0, 0, 0, false, COMPLETE",
        "90, 1, 0, false, MILD",
        "90, 0, 2, false, MILD",
        "90, 0, 1, false, INTACT",
        "70, 2, 9, false, MODERATE",
        "30, 1, 0, false, COMPLETE",
        "10, 1, 3, false, COMPLETE",
        "90, 0, 0, true, COMPLETE"
    })
    void a_score_has_a_level_and_illness_risk_or_coma_make_it_worse_once(
            int score, int diagnoses, int events, boolean coma, Ability level) {
        List<String> named = List.of("DEMENTIA", "OTHER_MENTAL").subList(0, diagnoses);

        assertThat(AbilityBands.standard().level(score, named, events, coma)).isEqualTo(level);
    }

    @Test
    void the_standard_has_26_items_of_90_points_and_bands_must_not_overlap() {
        assertThat(Questionnaire.ABILITY.questions()).hasSize(26);
        assertThat(Questionnaire.ABILITY.questions().stream()
                        .mapToInt(Questionnaire.Question::most)
                        .sum())
                .isEqualTo(90);
        assertThat(Questionnaire.DOCTOR.questions().stream()
                        .mapToInt(Questionnaire.Question::most)
                        .sum())
                .isEqualTo(100);
        assertThat(new AbilityBands(85, 60, 40, 20, 3).level(60, List.of(), 2, false))
                .isEqualTo(Ability.MILD);
        assertThatThrownBy(() -> new AbilityBands(66, 66, 46, 30, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("66, 66, 46, 30");
    }
}
