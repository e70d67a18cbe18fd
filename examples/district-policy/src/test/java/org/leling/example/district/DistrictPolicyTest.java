package org.leling.example.district;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.HospitalStay;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.obligation.DutyState;
import org.leling.core.obligation.Obligations;
import org.leling.core.obligation.Window;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.CampaignKind;
import org.leling.core.policy.PolicySet;
import org.leling.core.testkit.People;
import org.leling.core.testkit.Player;

/** What the district's rules ask for, a year played rule by rule. The set is the one that the class path holds. */
class DistrictPolicyTest {

    private static final Division GUSU = new Division("320508");
    private static final LocalDate START = LocalDate.of(2026, 1, 1); // Thursday
    private static final PolicySet POLICY = PolicySet.composeFound().get();
    private static final People PEOPLE = People.of(GUSU, START);

    private static List<String> periods(Dossier person, String rule, Campaign... campaigns) {
        return Obligations.of(POLICY, WorkCalendars.china())
                .derive(person, Window.year(2026), List.of(campaigns))
                .obligations()
                .stream()
                .filter(duty -> duty.rule().id().equals(rule))
                .map(duty -> duty.period().key())
                .toList();
    }

    private static Dossier keepsBirthday(Dossier person, YearlyDay day) {
        return person.toBuilder()
                .change(FactChange.from(START.minusMonths(1)).with(FactKey.BIRTHDAY_KEPT, day).build())
                .build();
    }

    @Test
    void the_birthday_is_greeted_on_the_day_that_the_person_keeps() {
        Dossier person = PEOPLE.withDaughter(); // born on 1 July
        assertEquals(List.of("day-2026-07-01"), periods(person, "gusu.birthday"));
        assertEquals(
                List.of("day-2026-06-20"),
                periods(keepsBirthday(person, YearlyDay.lunar(5, 6)), "gusu.birthday"));
        assertEquals(
                List.of("day-2026-03-08"),
                periods(keepsBirthday(person, YearlyDay.solar(3, 8)), "gusu.birthday"));
    }

    @Test
    void after_a_discharge_a_visit_or_a_call_within_a_week() {
        for (Action action : List.of(Action.VISIT, Action.CALL)) {
            Player player = Player.of(POLICY, PEOPLE.aloneAt80(), START)
                    .learn(dossier -> dossier.stay(
                            HospitalStay.of("h1", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 10))))
                    .advanceTo(LocalDate.of(2026, 3, 16));
            assertEquals(LocalDate.of(2026, 3, 17), player.duties("gusu.discharge").get(0).due());
            player.deliver(Party.UNIT, action);
            assertEquals(DutyState.FULFILLED, player.state("gusu.discharge", "event-h1"));
        }
    }

    @Test
    void who_is_long_in_hospital_is_visited_each_month() {
        assertEquals(12, periods(PEOPLE.onAWard(), "gusu.long-stay").size());
        assertEquals(List.of(), periods(PEOPLE.aloneAt95(), "gusu.long-stay"));
    }

    @Test
    void warmth_in_january_and_coolness_in_july() {
        assertEquals(List.of("2026-01"), periods(PEOPLE.relocated(), "gusu.winter-warmth"));
        assertEquals(List.of("2026-07"), periods(PEOPLE.relocated(), "gusu.summer-cool"));
    }

    @Test
    void from_95_on_those_alone_are_greeted_twice_a_week_and_not_twice_on_one_day() {
        assertEquals(List.of(), periods(PEOPLE.aloneAt80(), "gusu.greeting-twice"));
        Player player = Player.of(POLICY, PEOPLE.aloneAt95(), START)
                .advanceTo(LocalDate.of(2026, 2, 3)) // Tuesday
                .deliver(Party.VOLUNTEER, Action.GREETING)
                .deliver(Party.VOLUNTEER, Action.GREETING)
                .advanceTo(LocalDate.of(2026, 2, 8)); // Sunday
        assertEquals(DutyState.FULFILLED, player.state("gusu.greeting-twice", "2026-W06-1"));
        assertEquals(DutyState.DUE_SOON, player.state("gusu.greeting-twice", "2026-W06-2"));
        assertEquals(DutyState.FULFILLED, player.state("empty-nest.greeting", "2026-W06"));
    }

    @Test
    void on_days_of_a_heat_warning_those_alone_are_called_once_a_day() {
        LocalDate first = LocalDate.of(2026, 7, 20);
        Campaign orange = new Campaign("w1", CampaignKind.HEAT_ORANGE, first, first.plusDays(2), List.of(GUSU));
        Campaign red = new Campaign("w2", CampaignKind.HEAT_RED, first.plusDays(2), first.plusDays(3), List.of());
        Campaign elsewhere = new Campaign(
                "w3", CampaignKind.HEAT_RED, first.plusDays(8), first.plusDays(9), List.of(new Division("320106")));
        assertEquals(
                List.of("day-2026-07-20", "day-2026-07-21", "day-2026-07-22", "day-2026-07-23"),
                periods(PEOPLE.aloneAt80(), "gusu.heat-call", orange, red, elsewhere));
        assertTrue(periods(PEOPLE.withDaughter(), "gusu.heat-call", orange, red).isEmpty());
    }

    @Test
    void people_of_another_district_owe_nothing_of_it() {
        Dossier other = People.of(new Division("320505"), START).aloneAt95();
        assertTrue(periods(other, "gusu.birthday").isEmpty());
    }
}
