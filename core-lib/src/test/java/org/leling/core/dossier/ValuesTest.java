package org.leling.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.obligation.Delivery;
import org.leling.core.obligation.Window;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.CampaignKind;

/** The parts of a dossier as values: equal by what they say, and said in words. */
class ValuesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Division GUSU = new Division("320508");

    private static Measure measure(String id, Party party, Action action, CalendarUnit every, LocalDate from) {
        return Measure.open(id, party, action, every, from, "why");
    }

    private static Measure meals() {
        return Measure.until("m", Party.UNIT, Action.MEAL, CalendarUnit.WEEK, DAY, DAY.plusDays(9), "why");
    }

    private static Residence home() {
        return Residence.in(GUSU)
                .setting(Setting.HOME)
                .livesWith(Companion.SPOUSE)
                .spouseBorn(LocalDate.of(1935, 1, 1))
                .spouseCanCare(true)
                .build();
    }

    private static Residence.Builder sameAsHome() {
        return Residence.in(GUSU)
                .setting(Setting.HOME)
                .livesWith(Companion.SPOUSE)
                .spouseBorn(LocalDate.of(1935, 1, 1))
                .spouseCanCare(true);
    }

    static Stream<Arguments> pairs() {
        HospitalStay stay = HospitalStay.of("h", DAY, DAY.plusDays(3));
        FactChange change = FactChange.from(DAY).with(FactKey.HANDSET, true).build();
        return Stream.of(
                Arguments.of(stay, HospitalStay.of("h", DAY, DAY.plusDays(3)), true),
                Arguments.of(stay, HospitalStay.of("i", DAY, DAY.plusDays(3)), false),
                Arguments.of(stay, HospitalStay.of("h", DAY.minusDays(1), DAY.plusDays(3)), false),
                Arguments.of(stay, HospitalStay.ongoing("h", DAY), false),
                Arguments.of(
                        change, FactChange.from(DAY).with(FactKey.HANDSET, true).build(), true),
                Arguments.of(
                        change,
                        FactChange.from(DAY).with(FactKey.HANDSET, false).build(),
                        false),
                Arguments.of(
                        change,
                        FactChange.from(DAY.plusDays(1))
                                .with(FactKey.HANDSET, true)
                                .build(),
                        false),
                Arguments.of(home(), sameAsHome().build(), true),
                Arguments.of(
                        home(), sameAsHome().division(new Division("320505")).build(), false),
                Arguments.of(home(), sameAsHome().setting(Setting.INSTITUTION).build(), false),
                Arguments.of(home(), sameAsHome().settledElsewhere(true).build(), false),
                Arguments.of(home(), sameAsHome().livesWith().build(), false),
                Arguments.of(home(), sameAsHome().spouseBorn(DAY).build(), false),
                Arguments.of(home(), sameAsHome().spouseCanCare(false).build(), false),
                Arguments.of(
                        measure("m", Party.UNIT, Action.MEAL, CalendarUnit.WEEK, DAY),
                        measure("m", Party.UNIT, Action.MEAL, CalendarUnit.WEEK, DAY),
                        true),
                Arguments.of(measure("m", Party.UNIT, Action.MEAL, CalendarUnit.WEEK, DAY), meals(), false),
                Arguments.of(
                        measure("m", Party.UNIT, Action.MEAL, CalendarUnit.WEEK, DAY),
                        measure("n", Party.UNIT, Action.MEAL, CalendarUnit.WEEK, DAY),
                        false),
                Arguments.of(
                        measure("m", Party.UNIT, Action.MEAL, CalendarUnit.WEEK, DAY),
                        measure("m", Party.COMMUNITY, Action.MEAL, CalendarUnit.WEEK, DAY),
                        false),
                Arguments.of(
                        measure("m", Party.UNIT, Action.MEAL, CalendarUnit.WEEK, DAY),
                        measure("m", Party.UNIT, Action.CALL, CalendarUnit.WEEK, DAY),
                        false),
                Arguments.of(
                        measure("m", Party.UNIT, Action.MEAL, CalendarUnit.WEEK, DAY),
                        measure("m", Party.UNIT, Action.MEAL, CalendarUnit.MONTH, DAY),
                        false),
                Arguments.of(
                        measure("m", Party.UNIT, Action.MEAL, CalendarUnit.WEEK, DAY),
                        measure("m", Party.UNIT, Action.MEAL, CalendarUnit.WEEK, DAY.plusDays(1)),
                        false));
    }

    @ParameterizedTest(name = "{0} and {1}: equal {2}")
    @MethodSource("pairs")
    void two_are_equal_if_all_that_they_say_is(Object one, Object other, boolean equal) {
        assertThat(one.equals(other)).isEqualTo(equal);
        if (equal) {
            assertThat(one).hasSameHashCodeAs(other);
        } else {
            assertThat(one.hashCode()).isNotEqualTo(other.hashCode());
        }
    }

    @Test
    void each_says_what_it_is_in_words() {
        assertThat(HospitalStay.ongoing("h", DAY)).hasToString("HospitalStay[h, 2026-03-01 to now]");
        assertThat(HospitalStay.of("h", DAY, DAY)).hasToString("HospitalStay[h, 2026-03-01 to 2026-03-01]");
        assertThat(meals()).hasToString("Measure[m, UNIT MEAL each WEEK from 2026-03-01 until 2026-03-10]");
        assertThat(measure("m", Party.UNIT, Action.MEAL, CalendarUnit.WEEK, DAY))
                .hasToString("Measure[m, UNIT MEAL each WEEK from 2026-03-01]");
        assertThat(FactChange.from(DAY).with(FactKey.HANDSET, true).build())
                .hasToString("FactChange[from 2026-03-01, [handset]]");
        assertThat(Dossier.of(new DossierId("p-1"), DAY, GUSU).build()).hasToString("Dossier[p-1]");
        assertThat(home().toString()).contains("320508", "HOME", "SPOUSE", "1935-01-01", "spouseCanCare=true");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-02-28, false", "2026-03-01, true", "2026-03-10, true", "2026-03-11, false"})
    void a_measure_runs_from_its_first_day_to_its_last(LocalDate day, boolean runs) {
        assertThat(meals().runsOn(day)).isEqualTo(runs);
    }

    @Test
    void a_measure_without_an_end_goes_on() {
        assertThat(measure("m", Party.UNIT, Action.MEAL, CalendarUnit.WEEK, DAY).runsOn(LocalDate.of(2099, 1, 1)))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} holds {1}: {2}")
    @CsvSource({
        "320000, 320508, true",
        "320000, 330100, false",
        "320500, 320508, true",
        "320500, 320600, false",
        "320508, 320508, true",
        "320508, 320505, false",
        "320508, 320500, false",
    })
    void a_division_holds_itself_and_what_lies_within_it(String wider, String narrower, boolean holds) {
        assertThat(new Division(wider).contains(new Division(narrower))).isEqualTo(holds);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"320508, true", "32050, false", "3205081, false", "32050x, false", "32050/, false", "32050:, false"})
    void a_division_is_six_digits(String text, boolean valid) {
        assertThat(Division.isValid(text)).isEqualTo(valid);
    }

    @Test
    void a_dossier_id_takes_64_characters() {
        assertThat(DossierId.isValid("x".repeat(64))).isTrue();
        assertThat(DossierId.isValid("x".repeat(65))).isFalse();
        assertThat(DossierId.isValid("")).isFalse();
    }

    static Stream<Arguments> withIds() {
        return Stream.of(
                Arguments.of("id", (Consumer<String>) DossierId::new),
                Arguments.of("hospital.id", (Consumer<String>) id -> HospitalStay.ongoing(id, DAY)),
                Arguments.of("events.id", (Consumer<String>) id -> new DossierEvent(id, DAY, EventKind.NEED)),
                Arguments.of("measures.id", (Consumer<String>)
                        id -> measure(id, Party.UNIT, Action.MEAL, CalendarUnit.WEEK, DAY)),
                Arguments.of("campaigns.id", (Consumer<String>) id -> new Campaign(id, CampaignKind.VISIT, DAY, DAY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withIds")
    void what_becomes_part_of_an_obligations_id_has_the_form_of_a_dossiers(String argument, Consumer<String> making) {
        making.accept("需求-2026.1_a");
        for (String id : List.of("", " ", "a/b", "a b", "e\n1", "a\0", "x".repeat(65))) {
            assertThatThrownBy(() -> making.accept(id))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(argument + ": «" + id.replace('\n', '?').replace('\0', '?')
                            + "» is no id; it takes 1 to 64 letters, digits, dots, underscores or hyphens");
        }
        assertThatThrownBy(() -> making.accept(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(argument);
    }

    static Stream<Arguments> withDays() {
        return Stream.of(
                Arguments.of("facts.from", (Consumer<LocalDate>) FactChange::from),
                Arguments.of("hospital.admitted", (Consumer<LocalDate>) day -> HospitalStay.ongoing("h", day)),
                Arguments.of("hospital.discharged", (Consumer<LocalDate>)
                        day -> HospitalStay.of("h", LocalDate.of(1, 1, 1), day)),
                Arguments.of("events.on", (Consumer<LocalDate>) day -> new DossierEvent("e", day, EventKind.NEED)),
                Arguments.of("familyDoctor.until", (Consumer<LocalDate>) FamilyDoctor.Contract::new),
                Arguments.of(
                        "classByHand.until", (Consumer<LocalDate>) day -> new ClassByHand(LivingClass.EMPTY_NEST, day)),
                Arguments.of("measures.from", (Consumer<LocalDate>)
                        day -> measure("m", Party.UNIT, Action.MEAL, CalendarUnit.WEEK, day)),
                Arguments.of("measures.until", (Consumer<LocalDate>) day -> Measure.until(
                        "m", Party.UNIT, Action.MEAL, CalendarUnit.WEEK, LocalDate.of(1, 1, 1), day, "why")),
                Arguments.of("spouseBorn", (Consumer<LocalDate>)
                        day -> Residence.builder().spouseBorn(day)),
                Arguments.of("born", (Consumer<LocalDate>) day -> Dossier.of(new DossierId("p"), day, GUSU)),
                Arguments.of("died", (Consumer<LocalDate>)
                        day -> Dossier.of(new DossierId("p"), LocalDate.of(1, 1, 1), GUSU)
                                .died(day)),
                Arguments.of("campaigns.from", (Consumer<LocalDate>)
                        day -> new Campaign("c", CampaignKind.VISIT, day, LAST)),
                Arguments.of("campaigns.to", (Consumer<LocalDate>)
                        day -> new Campaign("c", CampaignKind.VISIT, LocalDate.of(1, 1, 1), day)),
                Arguments.of("window.from", (Consumer<LocalDate>) day -> new Window(day, LAST)),
                Arguments.of("window.to", (Consumer<LocalDate>) day -> new Window(LocalDate.of(1, 1, 1), day)),
                Arguments.of(
                        "deliveries.on", (Consumer<LocalDate>) day -> Delivery.of("d", Party.UNIT, Action.CALL, day)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withDays")
    void a_day_is_one_of_the_years_1_to_9999(String argument, Consumer<LocalDate> making) {
        making.accept(LAST);
        making.accept(LocalDate.of(1, 1, 1));
        for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX, LAST.plusDays(1), LocalDate.of(0, 12, 31))) {
            assertThatThrownBy(() -> making.accept(day))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(argument + ": " + day + " is no day of the years 1 to 9999");
        }
        assertThatThrownBy(() -> making.accept(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(argument);
    }

    @Test
    void nobody_has_a_fact_before_the_birth_and_all_that_contradicts_is_named_at_once() {
        Dossier.Builder unborn = Dossier.of(new DossierId("p"), LocalDate.of(2030, 1, 1), GUSU)
                .change(FactChange.from(DAY.plusDays(1)).build())
                .change(FactChange.from(DAY).build())
                .died(DAY);
        assertThatThrownBy(unborn::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("facts.from: 2026-03-02 is before the birth on 2030-01-01;"
                        + " facts.from: 2026-03-01 is before the birth on 2030-01-01;"
                        + " died: 2026-03-01 is before the birth on 2030-01-01");
        assertThat(Dossier.of(new DossierId("p"), DAY, GUSU)
                        .change(FactChange.from(DAY).build())
                        .build()
                        .firstDay())
                .hasValue(DAY);
    }

    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(() -> new Division(null)).hasMessage("division");
        assertThatThrownBy(() -> Residence.builder().livesWith((Companion) null))
                .hasMessage("livesWith");
        assertThatThrownBy(() -> FactChange.from(DAY).with(null, true)).hasMessage("key");
        assertThatThrownBy(() -> FactChange.from(DAY).with(FactKey.HANDSET, null))
                .hasMessage("handset");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void a_value_of_another_type_is_refused_and_unknown_undoes_what_was_set() {
        assertThatThrownBy(() -> FactChange.from(DAY).with((FactKey) FactKey.HANDSET, "yes"))
                .hasMessage("handset: yes is of another type");
        FactChange change = FactChange.from(DAY)
                .with(FactKey.HANDSET, true)
                .unknown(FactKey.HANDSET)
                .with(FactKey.CARE_GROUP, Set.of(Role.UNIT))
                .with(FactKey.MEASURES, List.of(meals()))
                .build();
        assertThat(change.find(FactKey.HANDSET)).isEmpty();
        assertThat(change.find(FactKey.CARE_GROUP)).hasValue(Set.of(Role.UNIT));
        assertThat(FactKey.HANDSET).hasToString("handset");
    }

    @Test
    void stays_less_than_three_days_apart_are_one_and_touching_nights_count_once() {
        Dossier dossier = Dossier.of(new DossierId("p-1"), LocalDate.of(1930, 1, 1), GUSU)
                .stay(HospitalStay.of("a", DAY, DAY.plusDays(2)))
                .stay(HospitalStay.of("b", DAY.plusDays(2), DAY.plusDays(4)))
                .stay(HospitalStay.of("c", DAY.plusDays(6), DAY.plusDays(7)))
                .stay(HospitalStay.of("d", DAY.plusDays(10), DAY.plusDays(11)))
                .build();
        HospitalRuns runs = HospitalRuns.of(dossier);
        int first = Days.epoch(DAY);
        assertThat(runs.runs()).extracting(run -> run.admission().id()).containsExactly("a", "d");
        assertThat(runs.isEmpty()).isFalse();
        assertThat(runs.nightsBetween(first, first + 20)).isEqualTo(2 + 2 + 1 + 1);
        assertThat(runs.nightsBetween(first + 1, first + 2)).isEqualTo(2);
        assertThat(runs.dayOfStay(first - 1)).isZero();
        assertThat(runs.dayOfStay(first)).isEqualTo(1);
        assertThat(runs.dayOfStay(first + 6)).isEqualTo(7);
        assertThat(runs.dayOfStay(first + 7)).isZero();
    }
}
