package org.leling.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FactsTest {

    @Test
    void beforeTheFirstDayEveryKeyCanBeAskedAndIsUnknown() {
        LocalDate monday = LocalDate.of(2026, 1, 5);
        Dossier dossier = Dossier.of(new DossierId("p-1"), LocalDate.of(1930, 5, 4), new Division("320505"))
                .change(FactChange.from(monday).with(FactKey.HANDSET, true).build())
                .build();

        Facts before = dossier.factsOn(monday.minusDays(1));

        assertThat(before.find(FactKey.ABILITY)).isEmpty();
        assertThat(before.is(FactKey.HANDSET)).isFalse();
        assertThat(before.residence()).isEqualTo(Residence.UNKNOWN);
    }
}
