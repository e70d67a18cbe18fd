package org.leling.schedule.duty.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.leling.kit.problem.Messages.Language;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Roles;
import org.leling.schedule.duty.Duties;
import org.leling.schedule.duty.Duty;
import org.leling.schedule.duty.DutyBook;
import org.leling.schedule.duty.DutyPage;
import org.leling.schedule.duty.DutyQuery;
import org.leling.schedule.preview.Preview;
import org.leling.schedule.tree.Form;

/** Worklists, one duty, and why. */
@Controller
@Secured({
    Roles.BUREAU,
    Roles.UNIT,
    Roles.COMMUNITY,
    Roles.INSTITUTION,
    Roles.VOLUNTEER,
    Roles.PROVIDER,
    Roles.DISPATCHER,
    Roles.AUDITOR,
    Roles.SERVICE
})
final class DutyController {

    private final Duties duties;
    private final DutyBook book;
    private final DayClock days;

    DutyController(Duties duties, DutyBook book, DayClock days) {
        this.duties = duties;
        this.book = book;
        this.days = days;
    }

    /** Lists duties. */
    @Post("/obligations/search")
    @Operation(
            summary = "Worklists: dossier(s), party, unit, livingClass, state[], rule, from, to (due), order DUE or"
                    + " ATTENTION, limit, after")
    DutyPage search(
            @Body byte @Nullable [] body,
            @Parameter(required = false) @QueryValue(defaultValue = "false") boolean count) {
        return duties.list(DutyQuery.read(Form.of(body)), days.today(), count);
    }

    /** Gives one duty. */
    @Get("/obligations/{dossier}/{rule}/{period}")
    Duty get(String dossier, String rule, String period) {
        return book.getDuty(dossier, rule, period);
    }

    /** Says why it is owed. */
    @Get("/obligations/{dossier}/{rule}/{period}/why")
    DutyBook.WhyAnswer why(
            String dossier,
            String rule,
            String period,
            @Header(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return book.getWhy(dossier, rule, period, Language.of(acceptLanguage));
    }

    /** Says why it is not owed. */
    @Get("/obligations/{dossier}/{rule}/{period}/why-not")
    DutyBook.WhyNotAnswer whyNot(String dossier, String rule, String period) {
        return book.getWhyNot(dossier, rule, period);
    }

    /** Gives one person's whole year. */
    @Get("/dossiers/{id}/year")
    Preview.Answer year(String id, @QueryValue @Nullable Integer year) {
        return book.getYear(id, year == null ? days.today().getYear() : year);
    }
}
