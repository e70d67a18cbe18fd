package org.leling.console.today.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leling.console.account.AccountRole;
import org.leling.console.account.DemoSwitch;
import org.leling.console.alarm.AlarmPage;
import org.leling.console.alarm.client.Alarms;
import org.leling.console.client.Answer;
import org.leling.console.duty.DutyLine;
import org.leling.console.duty.DutyPage;
import org.leling.console.duty.DutyQuery;
import org.leling.console.duty.PolicyBook;
import org.leling.console.duty.client.Schedule;
import org.leling.console.duty.web.DutyScope;
import org.leling.console.person.PersonItem;
import org.leling.console.person.PersonPage;
import org.leling.console.person.PersonQuery;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.Pages;
import org.leling.kit.time.DayClock;

/** The page 今日: what is late, what falls due this week, who calls for help. */
@Hidden
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class TodayController {

    private static final int SHOWN = 8;

    private final Schedule schedule;
    private final People people;
    private final Alarms alarms;
    private final PolicyBook policies;
    private final DemoSwitch demo;
    private final DayClock clock;
    private final Pages pages;

    TodayController(
            Schedule schedule,
            People people,
            Alarms alarms,
            PolicyBook policies,
            DemoSwitch demo,
            DayClock clock,
            Pages pages) {
        this.schedule = schedule;
        this.people = people;
        this.alarms = alarms;
        this.policies = policies;
        this.demo = demo;
        this.clock = clock;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> today(HttpRequest<?> request, SignedIn who) {
        LocalDate today = clock.today();
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        DutyScope scope = DutyScope.of(who);
        boolean seesAlarms = Page.DESK.isFor(who, demo.on());
        boolean findsPeople = Page.PEOPLE.isFor(who, demo.on());

        Answer<DutyPage> late = duties(who, scope, List.of("OVERDUE"), null, null);
        Answer<DutyPage> thisWeek = duties(who, scope, List.of("OPEN", "DUE_SOON"), today, sunday);
        Answer<AlarmPage> open = seesAlarms ? Answer.of(() -> alarms.list(who, "OPEN", SHOWN)) : nothing();
        Answer<AlarmPage> taken = seesAlarms ? Answer.of(() -> alarms.list(who, "ACKNOWLEDGED", SHOWN)) : nothing();
        DutyPage lateOnes = late.orElse(DutyPage.empty());
        DutyPage dueOnes = thisWeek.orElse(DutyPage.empty());
        Set<String> ids = new HashSet<>();
        lateOnes.items().forEach(duty -> ids.add(duty.person()));
        dueOnes.items().forEach(duty -> ids.add(duty.person()));
        Answer<Map<String, PersonItem>> named = findsPeople ? Answer.of(() -> people.listByIds(who, ids)) : nothing();
        Answer<PersonPage> high = findsPeople
                ? Answer.of(() -> people.list(
                        who, new PersonQuery(null, null, null, null, null, "HIGH", null, null, SHOWN, null)))
                : nothing();

        Map<String, PersonItem> names = named.orElse(Map.of());
        Map<String, Object> model = new HashMap<>();
        model.put("late", DutyLine.of(lateOnes.items(), policies.rules(who), names));
        model.put("lateCount", late.value() == null ? null : count(lateOnes));
        model.put("due", DutyLine.of(dueOnes.items(), policies.rules(who), names));
        model.put("dueCount", thisWeek.value() == null ? null : count(dueOnes));
        model.put("seesAlarms", seesAlarms);
        model.put("open", open.orElse(AlarmPage.empty()));
        model.put("openKnown", open.value() != null);
        model.put("taken", taken.orElse(AlarmPage.empty()));
        model.put("findsPeople", findsPeople);
        model.put("high", high.orElse(PersonPage.empty()));
        model.put("highKnown", high.value() != null);
        model.put("imports", who.is(AccountRole.BUREAU));
        model.put("sunday", sunday);
        model.put("away", Pages.away(late, thisWeek, open, taken, named, high));
        return pages.show(request, Page.TODAY, "today", model);
    }

    private Answer<DutyPage> duties(
            SignedIn who, DutyScope scope, List<String> states, @Nullable LocalDate from, @Nullable LocalDate to) {
        return Answer.of(
                () -> schedule.list(who, DutyQuery.of(scope.partyName(), scope.rule(), states, from, to, SHOWN, null)));
    }

    private static int count(DutyPage page) {
        return page.total() == null ? page.items().size() : page.total();
    }

    private static <T> Answer<T> nothing() {
        return new Answer<>(null, null);
    }
}
