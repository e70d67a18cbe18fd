package org.leling.core.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.core.Fixtures;
import org.leling.core.classification.Attention.Observations;
import org.leling.core.dossier.Ability;
import org.leling.core.dossier.Companion;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierEvent;
import org.leling.core.dossier.EventKind;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.HospitalStay;
import org.leling.core.dossier.Residence;

class AttentionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1); // Monday

    private static Attention of(Dossier dossier, Observations observed) {
        return Attention.of(dossier, Classifier.withDefaults().on(dossier, DAY), DAY, observed);
    }

    private static Dossier.Builder with(Ability ability, Residence residence) {
        return Fixtures.person("p")
                .change(FactChange.from(LocalDate.of(2026, 1, 1))
                        .with(FactKey.RESIDENCE, residence)
                        .with(FactKey.ABILITY, ability)
                        .build());
    }

    @ParameterizedTest(name = "{0} at home with {1}: {2}")
    @CsvSource(
            nullValues = "nobody",
            value = {
                "MILD, nobody, RAISED", // 97 years old and alone
                "SEVERE, nobody, HIGH",
                "COMPLETE, nobody, HIGH",
                "SEVERE, SPOUSE, HIGH",
                "SEVERE, PAID_CARER, RAISED",
                "SEVERE, CHILD, RAISED",
                "MODERATE, CHILD, RAISED",
                "MILD, CHILD, NORMAL",
            })
    void the_level_follows_ability_and_household(Ability ability, Companion companion, AttentionLevel level) {
        Residence home = companion == null ? Fixtures.homeWith() : Fixtures.homeWith(companion);
        assertThat(of(with(ability, home).build(), Observations.NONE).level()).isEqualTo(level);
    }

    @ParameterizedTest(name = "discharged on {0}: {1}")
    @CsvSource({"2026-05-01, NORMAL", "2026-05-02, HIGH", "2026-06-01, HIGH", "2026-06-02, NORMAL"})
    void within_30_days_of_a_discharge_it_is_high(LocalDate discharged, AttentionLevel level) {
        Dossier dossier = with(Ability.MILD, Fixtures.homeWith(Companion.CHILD))
                .stay(HospitalStay.of("h", LocalDate.of(2026, 4, 20), discharged))
                .build();
        assertThat(of(dossier, Observations.NONE).level()).isEqualTo(level);
    }

    @Test
    void what_is_known_from_elsewhere_counts_and_every_reason_is_given() {
        Dossier dossier = with(Ability.MILD, Fixtures.homeWith(Companion.CHILD))
                .event(new DossierEvent("e", DAY.minusDays(3), EventKind.EMERGENCY))
                .build();
        Attention attention = of(dossier, new Observations(List.of(DAY.minusDays(30)), 2, List.of(DAY.minusDays(31))));
        assertThat(attention.level()).isEqualTo(AttentionLevel.HIGH);
        assertThat(attention.reasons()).hasSize(3);
        Dossier quiet = with(Ability.MILD, Fixtures.homeWith(Companion.CHILD)).build();
        assertThat(of(quiet, new Observations(List.of(DAY.minusDays(31)), 1, List.of(DAY.minusDays(31))))
                        .level())
                .isEqualTo(AttentionLevel.RAISED);
    }
}
