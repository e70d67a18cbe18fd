package org.leling.console.person.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leling.console.account.AccountRole;
import org.leling.console.client.Answer;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.duty.Delivery;
import org.leling.console.duty.DutyLine;
import org.leling.console.duty.PersonYear;
import org.leling.console.duty.PolicyBook;
import org.leling.console.duty.client.Schedule;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;
import org.leling.core.duty.Party;

/** Records a visit, a call and the like (登记服务), shows which duties that fulfilled, and takes it back. */
@Hidden
@Controller("/people/{id}/deliveries")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class RecordController {

    private final Schedule schedule;
    private final People people;
    private final PolicyBook policies;
    private final Cards cards;
    private final PageGate gate;
    private final Pages pages;

    RecordController(Schedule schedule, People people, PolicyBook policies, Cards cards, PageGate gate, Pages pages) {
        this.schedule = schedule;
        this.people = people;
        this.policies = policies;
        this.cards = cards;
        this.gate = gate;
        this.pages = pages;
    }

    /** What was done, as the form says it. */
    @Serdeable
    record Form(
            @Nullable String key,
            @Nullable String party,
            @Nullable String action,
            @Nullable String on,
            @Nullable String obligation,
            @Nullable String note) {}

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> record(HttpRequest<?> request, SignedIn who, @PathVariable String id, @Body Form form) {
        check(who);
        LocalDate on = day(form.on());
        if (on == null || form.action() == null || form.key() == null) {
            return again(request, who, id, form, List.of(pages.terms(request).text("record.day-missing")));
        }
        Delivery delivery = new Delivery(
                id, party(who, form), form.action(), on, blankToNull(form.obligation()), blankToNull(form.note()));
        Delivery.Receipt receipt;
        try {
            receipt = schedule.record(who, delivery, form.key());
        } catch (ServiceRefusedException e) {
            if (e.status() != 400 && e.status() != 422) {
                throw e;
            }
            String said = e.problem().faults().stream()
                    .map(v -> v.message() == null ? "" : v.message())
                    .filter(m -> !m.isBlank())
                    .findFirst()
                    .orElse(e.problem().sentence());
            return again(request, who, id, form, List.of(said));
        }
        Answer<PersonYear> year = Answer.of(() -> schedule.getYear(who, id, on.getYear()));
        Map<String, Object> model = new HashMap<>();
        model.put("card", people.get(who, id));
        model.put("delivery", delivery);
        model.put("receipt", receipt);
        model.put(
                "lines",
                DutyLine.of(
                        year.orElse(new PersonYear(null, null)).obligations().stream()
                                .filter(duty -> receipt.fulfilled().contains(duty.id()))
                                .toList(),
                        policies.rules(who),
                        Map.of()));
        return pages.show(request, Page.PEOPLE, "recorded", model);
    }

    @Post("/{delivery}/take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> takeBack(SignedIn who, @PathVariable String id, @PathVariable String delivery) {
        check(who);
        schedule.takeBack(who, delivery);
        return Pages.goTo("/people/" + id);
    }

    private void check(SignedIn who) {
        gate.check(who, Page.PEOPLE);
        if (!who.mayRecord()) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "this account only reads");
        }
    }

    private HttpResponse<String> again(
            HttpRequest<?> request, SignedIn who, String id, Form form, List<String> faults) {
        Map<String, Object> model = cards.model(who, id, null, form.obligation());
        model.put("faults", faults);
        model.put("typed", form);
        return pages.showAlone(request, HttpStatus.BAD_REQUEST, "card", model);
    }

    /** The bureau may record what another party did; everybody else records their own. */
    private static String party(SignedIn who, Form form) {
        String own = who.findParty().map(Party::name).orElse("");
        return who.is(AccountRole.BUREAU) && blankToNull(form.party()) != null ? form.party() : own;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
