package org.leling.core.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.core.Fixtures;
import org.leling.core.caregroup.CareGroupNeeds;
import org.leling.core.dossier.ClassByHand;
import org.leling.core.dossier.Companion;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.FamilyDoctor;
import org.leling.core.dossier.HospitalStay;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Residence;
import org.leling.core.dossier.Role;
import org.leling.core.dossier.Setting;

/** Which class a day has, on what reasons, and what is missing where none is decided. */
class ClassesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    private static Classification of(Dossier.Builder dossier) {
        return Classifier.withDefaults().on(dossier.build(), DAY);
    }

    private static Dossier.Builder living(Residence residence) {
        return Fixtures.person("p")
                .change(FactChange.from(DAY.minusYears(1))
                        .with(FactKey.RESIDENCE, residence)
                        .build());
    }

    private static Residence.Builder withSpouse(String born) {
        return Residence.in(Fixtures.GUSU)
                .setting(Setting.HOME)
                .livesWith(Companion.SPOUSE)
                .spouseBorn(LocalDate.parse(born));
    }

    @ParameterizedTest(name = "{0}, unit in {1}: {2}")
    @CsvSource({
        "320505, 320508, EMPTY_NEST", // another district of one city
        "320600, 320508, RELOCATED",
        "310104, 310101, EMPTY_NEST", // a municipality is one city
        "320505, 320000, EMPTY_NEST", // a provincial unit
        "330100, 320000, RELOCATED",
        "429004, 429004, EMPTY_NEST", // a county under the province
        "429005, 429004, RELOCATED",
    })
    void who_lives_in_another_city_than_the_managing_unit_is_relocated(String lives, String unit, LivingClass is) {
        Dossier.Builder dossier = Dossier.of(
                        new org.leling.core.dossier.DossierId("p"), LocalDate.of(1929, 5, 4), new Division(unit))
                .change(FactChange.from(DAY)
                        .with(
                                FactKey.RESIDENCE,
                                Residence.in(new Division(lives))
                                        .setting(Setting.HOME)
                                        .livesWith()
                                        .build())
                        .build());
        assertThat(of(dossier).livingClass()).hasValue(is);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "residence",
        "residence.division",
        "residence.setting",
        "residence.livesWith",
    })
    void what_is_missing_is_named(String missing) {
        Residence.Builder known = Residence.builder();
        if (missing.equals("residence.division")) {
            known.setting(Setting.HOME);
        } else if (!missing.equals("residence")) {
            known.division(Fixtures.GUSU);
        }
        if (missing.equals("residence.livesWith")) {
            known.setting(Setting.HOME);
        }
        Classification none = of(living(known.build()));
        assertThat(none.livingClass()).isEmpty();
        assertThat(none.missing()).containsExactly(missing);
        assertThat(none.basis()).isEqualTo(Classification.Basis.NONE);
        assertThat(none.reasons()).extracting(Reason::english).containsExactly("missing: " + missing);
        assertThat(none).hasToString("Classification[null by NONE, missing [" + missing + "]]");
    }

    @Test
    void each_line_gives_its_reason_with_the_clause() {
        assertThat(of(living(Fixtures.homeWith())).reasons())
                .containsExactly(new Reason("3.3-2", "居家，独居", "at home alone"));
        assertThat(of(living(Fixtures.homeWith(Companion.PAID_CARER))).reasons())
                .extracting(Reason::chinese)
                .containsExactly("居家，仅有保姆同住");
        assertThat(of(living(Fixtures.homeWith(Companion.CHILD))).reasons())
                .extracting(Reason::clause)
                .containsExactly("3.3-1");
        assertThat(of(living(withSpouse("1951-06-16").spouseCanCare(true).build()))
                        .livingClass())
                .hasValue(LivingClass.WITH_RELATIVES); // 75 tomorrow
        assertThat(of(living(withSpouse("1951-06-15").spouseCanCare(true).build()))
                        .livingClass())
                .hasValue(LivingClass.EMPTY_NEST);
        assertThat(of(living(withSpouse("1951-06-16").spouseCanCare(false).build()))
                        .livingClass())
                .hasValue(LivingClass.EMPTY_NEST);
        Dossier.Builder ill = living(Fixtures.homeWith()).stay(HospitalStay.ongoing("h", DAY.minusDays(90)));
        assertThat(of(ill).livingClass()).hasValue(LivingClass.INSTITUTION);
        assertThat(of(ill).reasons())
                .extracting(Reason::english)
                .containsExactly("in hospital, on day 91 of the stay or later");
        Residence elsewhere = Residence.in(Fixtures.GUSU).settledElsewhere(true).build();
        assertThat(of(living(elsewhere)).reasons())
                .extracting(Reason::english)
                .containsExactly("recorded as settled elsewhere");
    }

    @Test
    void a_class_set_by_hand_holds_to_its_last_day_and_a_class_is_held_over_where_facts_go_missing() {
        Dossier.Builder dossier = living(Fixtures.homeWith())
                .change(FactChange.from(DAY.minusDays(9))
                        .with(FactKey.CLASS_BY_HAND, new ClassByHand(LivingClass.INSTITUTION, DAY))
                        .build());
        Classification byHand = of(dossier);
        assertThat(byHand.livingClass()).hasValue(LivingClass.INSTITUTION);
        assertThat(byHand.byFacts()).hasValue(LivingClass.EMPTY_NEST);
        assertThat(byHand.isDecided()).isTrue();
        assertThat(byHand.reasons())
                .extracting(Reason::english)
                .containsExactly("set by hand until 2026-06-15", "at home alone");
        assertThat(Classifier.withDefaults()
                        .on(dossier.build(), DAY.plusDays(1))
                        .basis())
                .isEqualTo(Classification.Basis.FACTS);
        Classification held = of(living(Fixtures.homeWith())
                .change(FactChange.from(DAY).unknown(FactKey.RESIDENCE).build()));
        assertThat(held.livingClass()).hasValue(LivingClass.EMPTY_NEST);
        assertThat(held.basis()).isEqualTo(Classification.Basis.HELD_OVER);
        assertThat(held.isDecided()).isFalse();
        assertThat(held.reasons())
                .extracting(Reason::english)
                .containsExactly("held over from what the facts last decided", "missing: residence");
        assertThat(held).hasToString("Classification[EMPTY_NEST by HELD_OVER, missing [residence]]");
        assertThat(of(living(Fixtures.homeWith()))).hasToString("Classification[EMPTY_NEST by FACTS]");
    }

    @Test
    void a_timeline_knows_its_days_and_no_others() {
        ClassTimeline timeline = Classifier.withDefaults()
                .timeline(
                        living(Fixtures.homeWith())
                                .change(FactChange.from(DAY)
                                        .with(FactKey.RESIDENCE, Fixtures.homeWith(Companion.CHILD))
                                        .build())
                                .build(),
                        DAY.plusDays(5));
        int day = Days.epoch(DAY);
        assertThat(timeline.size()).isEqualTo(2);
        assertThat(timeline.end(0)).isEqualTo(day - 1);
        assertThat(timeline.end(1)).isEqualTo(day + 5);
        assertThat(timeline.on(day - 1).livingClass()).hasValue(LivingClass.EMPTY_NEST);
        assertThat(timeline.on(day + 5).livingClass()).hasValue(LivingClass.WITH_RELATIVES);
        assertThat(timeline.on(day + 6)).isEqualTo(Classification.none());
        assertThat(timeline.on(Days.epoch(DAY.minusYears(2)))).isEqualTo(Classification.none());
        Dossier empty = Fixtures.person("p").build();
        assertThat(Classifier.withDefaults().timeline(empty, DAY).size()).isZero();
        assertThat(Classifier.withDefaults().on(living(Fixtures.homeWith()).build(), DAY.minusYears(2)))
                .isEqualTo(Classification.none());
    }

    @Test
    void classifications_are_equal_by_all_that_they_say() {
        Classification assumed = Classification.assumed(LivingClass.EMPTY_NEST, Classification.Basis.FACTS);
        assertThat(assumed)
                .isEqualTo(Classification.assumed(LivingClass.EMPTY_NEST, Classification.Basis.FACTS))
                .hasSameHashCodeAs(Classification.assumed(LivingClass.EMPTY_NEST, Classification.Basis.FACTS))
                .isNotEqualTo(Classification.assumed(LivingClass.INSTITUTION, Classification.Basis.FACTS))
                .isNotEqualTo(Classification.assumed(LivingClass.EMPTY_NEST, Classification.Basis.BY_HAND))
                .isNotEqualTo(of(living(Fixtures.homeWith())));
        assertThat(assumed.hashCode()).isNotEqualTo(Classification.none().hashCode());
        assertThat(assumed.byFacts()).hasValue(LivingClass.EMPTY_NEST);
        assertThat(Classification.assumed(LivingClass.EMPTY_NEST, Classification.Basis.HELD_OVER)
                        .byFacts())
                .isEmpty();
    }

    @Test
    void numbers_are_positive_and_can_change_on_a_day() {
        assertThatThrownBy(() -> new Thresholds(0, 91)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Thresholds(75, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Thresholds(1, 1).spouseAbleBelowAge()).isEqualTo(1);
        TreeMap<Integer, Thresholds> dated = new TreeMap<>();
        dated.put(-Days.NEVER, Thresholds.DEFAULT);
        dated.put(Days.epoch(DAY), new Thresholds(75, 10));
        Dossier ill = living(Fixtures.homeWith())
                .stay(HospitalStay.ongoing("h", DAY.minusDays(20)))
                .build();
        assertThat(Classifier.with(dated).on(ill, DAY).livingClass()).hasValue(LivingClass.INSTITUTION);
        assertThat(Classifier.with(dated).on(ill, DAY.minusDays(1)).livingClass())
                .hasValue(LivingClass.EMPTY_NEST);
    }

    @Test
    void a_care_group_needs_no_relative_where_there_is_none_and_no_doctor_where_none_is_wanted() {
        Dossier.Builder plain = living(Fixtures.homeWith());
        assertThat(CareGroupNeeds.of(LivingClass.EMPTY_NEST, plain.build().factsOn(DAY)))
                .containsExactly(Role.UNIT, Role.COMMUNITY, Role.DOCTOR, Role.ADVISER, Role.RELATIVE, Role.VOLUNTEER);
        Dossier without = plain.change(FactChange.from(DAY)
                        .with(FactKey.NO_RELATIVES, true)
                        .with(FactKey.FAMILY_DOCTOR, FamilyDoctor.DECLINED)
                        .with(FactKey.CARE_GROUP, java.util.Set.of(Role.UNIT))
                        .build())
                .build();
        assertThat(CareGroupNeeds.of(LivingClass.WITH_RELATIVES, without.factsOn(DAY)))
                .containsExactly(Role.UNIT, Role.COMMUNITY, Role.ADVISER);
        assertThat(CareGroupNeeds.gaps(LivingClass.RELOCATED, without.factsOn(DAY)))
                .containsExactly(Role.COMMUNITY);
        assertThat(List.copyOf(CareGroupNeeds.of(LivingClass.INSTITUTION, without.factsOn(DAY))))
                .containsExactly(Role.UNIT, Role.INSTITUTION, Role.ADVISER);
    }
}
