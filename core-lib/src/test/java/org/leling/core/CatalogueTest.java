package org.leling.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leling.core.classification.Classifier;
import org.leling.core.dossier.Ability;
import org.leling.core.dossier.Companion;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierId;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.FamilyDoctor;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Rank;
import org.leling.core.dossier.Residence;
import org.leling.core.dossier.Setting;
import org.leling.core.duty.DutyKind;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.PolicySet;
import org.leling.core.policy.Rule;
import org.leling.core.policy.Situation;
import org.leling.core.policy.city.CityPolicy;

/** The baseline holds the catalogue of the city's duties, each as it stands there, and nothing else. */
class CatalogueTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    void the_baseline_is_the_catalogue() throws IOException {
        assertThat(lines(CityPolicy.baseline())).containsExactlyInAnyOrderElementsOf(catalogue());
    }

    @Test
    void a_rule_taken_out_is_noticed() throws IOException {
        List<String> catalogue = catalogue();
        for (Rule rule : CityPolicy.baseline().rules()) {
            List<String> left = lines(CityPolicy.baseline().without(rule.id()));
            assertThatThrownBy(() -> assertThat(left).containsExactlyInAnyOrderElementsOf(catalogue))
                    .as(rule.id())
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void a_default_shows_its_parameter_and_nothing_else_does() {
        for (Rule rule : CityPolicy.baseline().rules()) {
            assertThat(rule.parameter().isPresent()).as(rule.id()).isEqualTo(rule.kind() == DutyKind.DEFAULTED);
        }
    }

    private static List<String> lines(PolicySet policy) {
        return policy.rules().stream().map(CatalogueTest::line).toList();
    }

    private static String line(Rule rule) {
        boolean agreed = rule.cadence() instanceof Cadence.AsAgreed;
        return String.join(
                ";",
                rule.id(),
                rule.clause().number(),
                classes(rule),
                agreed ? "its own" : rule.party().name(),
                agreed ? "its own" : rule.action().name(),
                cadence(rule.cadence()),
                rule.kind().name());
    }

    /** Finds by asking which classes a rule applies to, of a person who meets every other condition. */
    private static String classes(Rule rule) {
        if (applies(rule, nobodyKnowsWhere())) {
            return "any day";
        }
        StringBuilder letters = new StringBuilder();
        for (LivingClass living : LivingClass.values()) {
            Dossier without = living(living, false);
            if (applies(rule, without) || applies(rule, living(living, true))) {
                letters.append("WEIR".charAt(living.ordinal()));
            }
        }
        return letters.toString();
    }

    private static boolean applies(Rule rule, Dossier dossier) {
        return rule.appliesIn(new Situation(
                dossier, DAY, dossier.factsOn(DAY), Classifier.withDefaults().on(dossier, DAY)));
    }

    private static Dossier nobodyKnowsWhere() {
        return person().change(FactChange.from(DAY).with(FactKey.HANDSET, true).build())
                .build();
    }

    private static Dossier living(LivingClass living, boolean homeCareNeeded) {
        Residence.Builder residence = Residence.in(new Division("320505"));
        switch (living) {
            case WITH_RELATIVES -> residence.setting(Setting.HOME).livesWith(Companion.CHILD);
            case EMPTY_NEST -> residence.setting(Setting.HOME).livesWith();
            case INSTITUTION -> residence.setting(Setting.INSTITUTION);
            case RELOCATED -> residence.settledElsewhere(true);
        }
        return person().change(FactChange.from(DAY)
                        .with(FactKey.RESIDENCE, residence.build())
                        .with(FactKey.HOME_CARE_NEEDED, homeCareNeeded)
                        .with(FactKey.ABILITY, Ability.INTACT)
                        .with(FactKey.WILLING, true)
                        .with(FactKey.FAMILY_DOCTOR, new FamilyDoctor.Contract(DAY.plusYears(1)))
                        .build())
                .build();
    }

    private static Dossier.Builder person() {
        return Dossier.of(new DossierId("p"), LocalDate.of(1928, 1, 1), new Division("320505"))
                .rank(Rank.PREFECTURE)
                .formerLeader(true);
    }

    private static String cadence(Cadence cadence) {
        if (cadence instanceof Cadence.Each each) {
            return "EACH:" + each.unit();
        } else if (cadence instanceof Cadence.BeforeSpringFestival before) {
            return "SPRING:" + before.days();
        } else if (cadence instanceof Cadence.HotSeason) {
            return "HOT";
        } else if (cadence instanceof Cadence.WithinDays within) {
            return "WITHIN:" + within.days() + ":" + within.trigger();
        } else if (cadence instanceof Cadence.WithinWorkingDays within) {
            return "WORKING:" + within.days() + ":" + within.trigger();
        } else if (cadence instanceof Cadence.CampaignDates dates) {
            return "CAMPAIGN:" + dates.kind() + ":" + dates.leastLeft();
        } else if (cadence instanceof Cadence.Standing standing) {
            return "STANDING:" + standing.days();
        }
        return "AGREED";
    }

    private static List<String> catalogue() throws IOException {
        try (InputStream file = CatalogueTest.class.getResourceAsStream("/catalogue.csv")) {
            List<String> lines = new ArrayList<>(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            lines.remove(0);
            return lines;
        }
    }
}
