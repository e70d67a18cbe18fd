package org.leling.core.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leling.core.Fixtures;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.CampaignKind;
import org.leling.core.policy.city.CityPolicy;

/** What is given to the engine and can't be used is refused by the name of the argument. */
class ArgumentsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Window YEAR = Window.year(2026);
    private static final Obligations ENGINE = Obligations.of(CityPolicy.baseline(), WorkCalendars.china());
    private static final Ledgers LEDGERS = Ledgers.of(ENGINE);
    private static final Explanations EXPLANATIONS = Explanations.of(ENGINE);
    private static final Dossier PERSON = Fixtures.aloneAndCaredFor("p", START).build();
    private static final DutyWalker NOBODY = (rule, party, action, first, last, due) -> {};

    private static Campaign visits(String id, LocalDate to) {
        return new Campaign(id, CampaignKind.VISIT, LocalDate.of(2026, 6, 1), to);
    }

    static Stream<Arguments> missing() {
        List<Campaign> withNull = Arrays.asList(visits("c", START.plusYears(1)), null);
        return Stream.of(
                missing("dossier", () -> ENGINE.derive(null, YEAR)),
                missing("window", () -> ENGINE.derive(PERSON, null)),
                missing("campaigns", () -> ENGINE.derive(PERSON, YEAR, null)),
                missing("campaigns", () -> ENGINE.derive(PERSON, YEAR, withNull)),
                missing("dossier", () -> ENGINE.deriveUnordered(null, YEAR, List.of())),
                missing("dossier", () -> ENGINE.walk(null, YEAR, List.of(), NOBODY)),
                missing("window", () -> ENGINE.walk(PERSON, null, List.of(), NOBODY)),
                missing("walker", () -> ENGINE.walk(PERSON, YEAR, List.of(), null)),
                missing("dossier", () -> ENGINE.prepare(null)),
                missing("window", () -> ENGINE.prepare(PERSON).derive(null)),
                missing("walker", () -> ENGINE.prepare(PERSON).walk(YEAR, List.of(), null)),
                missing("dossier", () -> EXPLANATIONS.whyNot(null, List.of(), "empty-nest.call", "2026-01")),
                missing("campaigns", () -> EXPLANATIONS.whyNot(PERSON, null, "empty-nest.call", "2026-01")),
                missing("rule", () -> EXPLANATIONS.whyNot(PERSON, List.of(), null, "2026-01")),
                missing("period", () -> EXPLANATIONS.why(PERSON, List.of(), "empty-nest.call", null)),
                missing("asOf", () -> LEDGERS.asOf(null, PERSON, YEAR, List.of(), List.of(), List.of())),
                missing("dossier", () -> LEDGERS.asOf(START, null, YEAR, List.of(), List.of(), List.of())),
                missing("window", () -> LEDGERS.asOf(START, PERSON, null, List.of(), List.of(), List.of())),
                missing("campaigns", () -> LEDGERS.asOf(START, PERSON, YEAR, null, List.of(), List.of())),
                missing("deliveries", () -> LEDGERS.asOf(START, PERSON, YEAR, List.of(), null, List.of())),
                missing("waivers", () -> LEDGERS.asOf(START, PERSON, YEAR, List.of(), List.of(), null)),
                missing("obligation", () -> ObligationId.parse(null)));
    }

    private static Arguments missing(String argument, ThrowingCallable asking) {
        return Arguments.of(argument, asking);
    }

    @ParameterizedTest(name = "{0} [{index}]")
    @MethodSource("missing")
    void what_is_missing_is_named(String argument, ThrowingCallable asking) {
        assertThatThrownBy(asking).isInstanceOf(NullPointerException.class).hasMessage(argument);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "1948-12-31, 2026-12-31, window.from, 1948-12-31",
        "0001-01-01, 9999-12-31, window.from, 0001-01-01",
        "2026-01-01, 2101-01-01, window.to, 2101-01-01",
        "2150-01-01, 2150-12-31, window.from, 2150-01-01",
    })
    void a_window_beyond_the_calendar_is_refused_by_name(
            LocalDate from, LocalDate to, String argument, LocalDate asked) {
        Window window = new Window(from, to);
        PreparedDossier prepared = ENGINE.prepare(PERSON);
        for (Consumer<Window> deriving : List.<Consumer<Window>>of(
                given -> ENGINE.derive(PERSON, given),
                given -> ENGINE.deriveUnordered(PERSON, given, List.of()),
                given -> ENGINE.walk(PERSON, given, List.of(), NOBODY),
                prepared::derive)) {
            assertThatThrownBy(() -> deriving.accept(window))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(argument + ": the calendar answers from 1949-01-01 to 2100-12-31 and was asked about "
                            + asked);
        }
    }

    @Test
    void a_ledger_names_the_day_that_lies_beyond_the_calendar() {
        LocalDate beyond = LocalDate.of(2101, 1, 1);
        assertThatThrownBy(() -> LEDGERS.asOf(beyond, PERSON, YEAR, List.of(), List.of(), List.of()))
                .hasMessageStartingWith("asOf: the calendar answers from 1949-01-01");
        assertThatThrownBy(
                        () -> LEDGERS.asOf(START, PERSON, new Window(START, beyond), List.of(), List.of(), List.of()))
                .hasMessageStartingWith("window.to: the calendar answers from 1949-01-01");
    }

    @Test
    void a_campaign_that_ends_beyond_the_calendar_leaves_the_years_within_as_they_are() {
        Campaign ordinary = visits("c", LocalDate.of(2026, 6, 20));
        List<Obligation> expected =
                ENGINE.derive(PERSON, YEAR, List.of(ordinary)).obligations();
        assertThat(expected).extracting(duty -> duty.id().toString()).contains("p/campaign.visit/campaign-c");
        for (LocalDate end : List.of(LocalDate.of(2101, 1, 1), LocalDate.of(2150, 1, 1), LocalDate.of(9999, 12, 31))) {
            List<Campaign> both = List.of(visits("long", end), ordinary);
            assertThat(ENGINE.derive(PERSON, YEAR, both).obligations()).isEqualTo(expected);
            assertThat(LEDGERS.asOf(START, PERSON, YEAR, both, List.of(), List.of())
                            .entries())
                    .extracting(Ledger.Entry::obligation)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "without a handset from {0} on")
    @CsvSource({"1945-03-01", "1948-12-10", "2100-11-20", "2100-12-25", "2100-12-31"})
    void a_gap_whose_term_lies_beyond_the_calendar_leaves_the_years_within_as_they_are(LocalDate lost) {
        Dossier person = Fixtures.aloneAndCaredFor("p", LocalDate.of(1940, 1, 1))
                .change(FactChange.from(lost).with(FactKey.HANDSET, false).build())
                .change(FactChange.from(lost.plusDays(100))
                        .with(FactKey.HANDSET, true)
                        .build())
                .build();
        for (Window window : List.of(YEAR, Window.year(1949), Window.year(2100))) {
            assertThat(ENGINE.derive(person, window).obligations())
                    .extracting(Obligation::due)
                    .isNotEmpty()
                    .allSatisfy(due -> assertThat(due).isBetween(window.from(), window.to()));
        }
        assertThat(EXPLANATIONS
                        .whyNot(person, List.of(), "handset.installed", "gap-1960-01-01")
                        .code())
                .isEqualTo(WhyNot.Code.IN_PLACE);
    }

    @Test
    void a_campaign_is_found_though_its_last_working_day_lies_long_before_its_end() {
        Campaign overNationalDay = visits("c", LocalDate.of(2026, 10, 7));
        Window september = new Window(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));
        assertThat(ENGINE.derive(PERSON, september, List.of(overNationalDay)).obligations())
                .filteredOn(duty -> duty.rule().id().equals("campaign.visit"))
                .extracting(Obligation::due)
                .containsExactly(LocalDate.of(2026, 9, 30));
    }

    @Test
    void a_waiver_gives_a_reason() {
        for (String blank : List.of("", " ", "\u3000")) {
            assertThatThrownBy(() -> new Waiver("p/empty-nest.call/2026-01", blank))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("waivers.reason: ");
        }
    }
}
