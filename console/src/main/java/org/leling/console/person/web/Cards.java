package org.leling.console.person.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leling.console.account.AccountRole;
import org.leling.console.client.Answer;
import org.leling.console.duty.Duty;
import org.leling.console.duty.PersonYear;
import org.leling.console.duty.PolicyBook;
import org.leling.console.duty.YearAtAGlance;
import org.leling.console.duty.client.Schedule;
import org.leling.console.need.client.Needs;
import org.leling.console.person.CardForms;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.Pages;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.kit.time.DayClock;

/** Gathers what a card shows from the two services that know of the person. */
@Singleton
class Cards {

    private static final List<Action> USUAL = List.of(Action.VISIT, Action.CALL, Action.GREETING);

    private final People people;
    private final Schedule schedule;
    private final PolicyBook policies;
    private final Needs needs;
    private final DayClock clock;

    Cards(People people, Schedule schedule, PolicyBook policies, Needs needs, DayClock clock) {
        this.people = people;
        this.schedule = schedule;
        this.policies = policies;
        this.needs = needs;
        this.clock = clock;
    }

    /**
     * Gives what the card's template needs.
     *
     * @param chosen id of the duty that is to be recorded, where one was chosen
     */
    Map<String, Object> model(SignedIn who, String id, @Nullable Integer asked, @Nullable String chosen) {
        return model(who, id, asked, chosen, Moment.NOW);
    }

    /** As above, for the card of another day, or as it was then believed: of that nothing is asked but the card. */
    Map<String, Object> model(SignedIn who, String id, @Nullable Integer asked, @Nullable String chosen, Moment when) {
        LocalDate today = clock.today();
        Map<String, Object> model = new HashMap<>();
        model.put("card", when.of(who, id, people, today));
        model.put("when", when);
        if (when.isNow()) {
            putYear(model, who, id, asked == null || asked < 1990 || asked > 2099 ? today.getYear() : asked, chosen);
            boolean seesNeeds = Page.NEEDS.isFor(who, true);
            model.put("seesNeeds", seesNeeds);
            model.put("needs", seesNeeds ? needs.listOf(who, id).items() : List.of());
            model.put("mayChange", mayChange(who));
            model.put("forms", mayChange(who) ? people.getForms(who) : new CardForms(null, null));
            model.put("mayTransfer", mayTransfer(who));
            model.put("mayReveal", mayReveal(who));
            model.put("mayRecord", who.mayRecord());
        }
        return model;
    }

    private void putYear(Map<String, Object> model, SignedIn who, String id, int year, @Nullable String chosen) {
        LocalDate today = clock.today();
        Answer<PersonYear> owed = Answer.of(() -> schedule.getYear(who, id, year));
        PersonYear known = owed.orElse(new PersonYear(null, null));
        model.put("year", year);
        model.put("yearKnown", owed.value() != null);
        model.put("provisional", known.provisional());
        model.put("months", YearAtAGlance.of(known, policies.rules(who)));
        model.put("thisMonth", year == today.getYear() ? today.getMonthValue() : 0);
        model.put("size", known.obligations().size());
        model.put("away", Pages.away(owed));
        model.putAll(recordForm(who, known.obligations(), chosen));
    }

    private static Map<String, Object> recordForm(SignedIn who, List<Duty> duties, @Nullable String chosen) {
        Map<String, Object> model = new HashMap<>();
        Duty duty =
                duties.stream().filter(d -> d.id().equals(chosen)).findFirst().orElse(null);
        model.put("chosen", duty);
        model.put("key", UUID.randomUUID().toString());
        model.put("actions", actions(who));
        model.put("parties", who.is(AccountRole.BUREAU) ? names(List.of(Party.values())) : List.of());
        model.put("ownParty", who.findParty().map(Party::name).orElse(""));
        return model;
    }

    private static List<String> actions(SignedIn who) {
        if (who.is(AccountRole.PROVIDER) && !who.is(AccountRole.BUREAU)) {
            return List.of(Action.HOME_CARE.name());
        }
        List<Action> actions = new ArrayList<>(USUAL);
        Arrays.stream(Action.values())
                .filter(action -> !USUAL.contains(action) && action != Action.STANDING)
                .forEach(actions::add);
        return names(actions);
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }

    /** Says who adds to cards and corrects them. */
    static boolean mayChange(SignedIn who) {
        return who.is(AccountRole.BUREAU, AccountRole.UNIT);
    }

    /** Says who lets people go over to another managing unit. */
    static boolean mayTransfer(SignedIn who) {
        return who.is(AccountRole.BUREAU);
    }

    static boolean mayReveal(SignedIn who) {
        return who.is(AccountRole.BUREAU, AccountRole.UNIT, AccountRole.COMMUNITY, AccountRole.DISPATCHER);
    }
}
