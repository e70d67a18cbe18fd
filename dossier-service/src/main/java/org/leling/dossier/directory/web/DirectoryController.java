package org.leling.dossier.directory.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.change.Preconditions;
import org.leling.dossier.directory.DirectoryEntry;
import org.leling.dossier.directory.DirectoryKind;
import org.leling.dossier.directory.Office;
import org.leling.dossier.directory.OfficeQuery;
import org.leling.dossier.directory.Offices;
import org.leling.dossier.directory.Staff;
import org.leling.dossier.directory.StaffBook;
import org.leling.dossier.text.Language;
import org.leling.dossier.text.WarningShown;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/**
 * The directory (名录). Everyone who is signed in may read which offices there are; names of volunteers, who are persons,
 * are shown to the bureau and to services only, and who works where in the clear to those who have to call them.
 */
@Controller("/directory")
@Secured(SecurityRule.IS_AUTHENTICATED)
class DirectoryController {

    private final Offices offices;
    private final StaffBook staff;
    private final ShownMaker maker;

    DirectoryController(Offices offices, StaffBook staff, ShownMaker maker) {
        this.offices = offices;
        this.staff = staff;
        this.maker = maker;
    }

    /** The offices of a kind, in the order in which they were made. */
    @Get
    @Operation(summary = "Offices of a kind; closed ones too with closed=true")
    Shown.Page list(
            @QueryValue DirectoryKind kind,
            @Parameter(required = false) @QueryValue(defaultValue = "") String after,
            @Parameter(required = false) @QueryValue(defaultValue = "false") boolean closed,
            HttpRequest<?> request,
            Caller caller) {
        return page(new OfficeQuery(kind, "", after, closed, Offices.PAGE), request, caller);
    }

    /** The offices in whose names something stands. */
    @Post("/search")
    @Status(HttpStatus.OK)
    @Operation(summary = "Find offices: kind, name? (a part of it), closed?, limit?, after?; the very name comes first")
    Shown.Page find(@Body Map<String, Object> body, HttpRequest<?> request, Caller caller) {
        return page(Offices.query(body), request, caller);
    }

    private Shown.Page page(OfficeQuery query, HttpRequest<?> request, Caller caller) {
        check(query.kind(), caller);
        List<Office> found = offices.list(query);
        boolean more = found.size() > query.limit();
        List<Shown.Entry> items = (more ? found.subList(0, query.limit()) : found)
                .stream()
                        .map(office -> maker.entry(office, Language.of(request)))
                        .toList();
        return new Shown.Page(items, more ? items.get(items.size() - 1).id() : null);
    }

    private static void check(DirectoryKind kind, Caller caller) {
        if (kind == DirectoryKind.VOLUNTEER && !caller.has(Roles.BUREAU) && !caller.has(Roles.SERVICE)) {
            throw ProblemException.forbidden("forbidden");
        }
    }

    /** One office, with who works there. */
    @Get("/{entry}")
    @Operation(summary = "One office with its staff, their deputies and leave")
    HttpResponse<Shown.Entry> get(@PathVariable String entry, HttpRequest<?> request, Caller caller) {
        Office office = offices.get(entry);
        check(office.entry().kind(), caller);
        return tagged(
                HttpResponse.ok(),
                maker.entry(office, staff.listOf(entry), caller, Language.of(request)),
                office.version());
    }

    /** What an office was before. */
    @Get("/{entry}/history")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.AUDITOR, Roles.SERVICE})
    @Operation(summary = "Every state of an office, the newest first")
    Shown.History<Shown.EntryThen> history(@PathVariable String entry, HttpRequest<?> request, Caller caller) {
        DirectoryEntry now = offices.get(entry).entry();
        check(now.kind(), caller);
        return new Shown.History<>(offices.history(entry).stream()
                .map(then ->
                        new Shown.EntryThen(then.at(), then.byName(), maker.entry(then, now, Language.of(request))))
                .toList());
    }

    /** Makes an office. */
    @Post
    @Secured(Roles.BUREAU)
    @Operation(summary = "Make an office: kind, name, division?, address?, phone?, wards? (name, beds), note?")
    HttpResponse<Shown.Entry> create(@Body Map<String, Object> body, HttpRequest<?> request, Caller caller) {
        Office office = offices.create(body, caller);
        return tagged(
                HttpResponse.created(URI.create("/directory/" + office.entry().id())),
                maker.entry(office, Language.of(request)),
                office.version());
    }

    /** Changes an office, or closes it. */
    @Put("/{entry}")
    @Secured(Roles.BUREAU)
    @Operation(summary = "Say an office anew: name, division?, address?, phone?, wards?, note?, closed?")
    HttpResponse<Shown.Entry> change(
            @PathVariable String entry,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Body Map<String, Object> body,
            HttpRequest<?> request,
            Caller caller) {
        Office office = offices.change(entry, Preconditions.expected(ifMatch, caller), body, caller);
        return tagged(HttpResponse.ok(), maker.entry(office, Language.of(request)), office.version());
    }

    /** Takes somebody in who works for an office. */
    @Post("/{entry}/staff")
    @Secured({Roles.BUREAU, Roles.UNIT})
    @Operation(summary = "Take somebody in: name, post?, phone?, officePhone?, deputy?, from?, until?")
    HttpResponse<Shown.Person> takeIn(@PathVariable String entry, @Body Map<String, Object> body, Caller caller) {
        Staff made = staff.create(entry, body, caller);
        return tagged(HttpResponse.created(URI.create("/directory/staff/" + made.id())), maker.person(made, caller), 1);
    }

    /** One person who works for an office. */
    @Get("/staff/{staff}")
    @Operation(summary = "One person of an office")
    HttpResponse<Shown.Person> person(@PathVariable("staff") String id, Caller caller) {
        Staff found = staff.get(id);
        return tagged(HttpResponse.ok(), maker.person(found, caller), found.version());
    }

    /** What somebody was before. */
    @Get("/staff/{staff}/history")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.AUDITOR, Roles.SERVICE})
    @Operation(summary = "Every state of a person of an office, the newest first")
    Shown.History<Shown.PersonThen> personHistory(@PathVariable("staff") String id, Caller caller) {
        return new Shown.History<>(staff.history(id).stream()
                .map(then -> new Shown.PersonThen(then.at(), then.byName(), maker.person(then.staff(), caller)))
                .toList());
    }

    /** Says somebody anew, or gives them a last day. */
    @Put("/staff/{staff}")
    @Secured({Roles.BUREAU, Roles.UNIT})
    @Operation(summary = "Say somebody anew: name, post?, phone?, officePhone?, deputy?, from? (stays), until?")
    HttpResponse<Shown.Person> changePerson(
            @PathVariable("staff") String id,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Body Map<String, Object> body,
            Caller caller) {
        StaffBook.Changed changed = staff.change(id, Preconditions.expected(ifMatch, caller), body, caller);
        return tagged(
                HttpResponse.ok(),
                maker.person(changed.staff(), caller, changed.groups(), List.of()),
                changed.staff().version());
    }

    /** Takes days on leave in. */
    @Post("/staff/{staff}/leaves")
    @Secured({Roles.BUREAU, Roles.UNIT})
    @Operation(summary = "Days on leave: from, until, deputy? (else the usual one)")
    HttpResponse<Shown.Person> addLeave(
            @PathVariable("staff") String id, @Body Map<String, Object> body, HttpRequest<?> request, Caller caller) {
        StaffBook.OnLeave taken = staff.addLeave(id, body, caller);
        return tagged(
                HttpResponse.created(URI.create("/directory/staff/" + id)),
                maker.person(taken.staff(), caller, null, WarningShown.of(taken.warnings(), Language.of(request))),
                taken.staff().version());
    }

    /** Takes days on leave back. */
    @Delete("/staff/{staff}/leaves/{number}")
    @Secured({Roles.BUREAU, Roles.UNIT})
    @Operation(summary = "Take days on leave back")
    HttpResponse<?> takeLeaveBack(@PathVariable("staff") String id, @PathVariable int number, Caller caller) {
        staff.takeLeaveBack(id, number, caller);
        return HttpResponse.noContent();
    }

    private static <T> HttpResponse<T> tagged(io.micronaut.http.MutableHttpResponse<T> answer, T body, int version) {
        return answer.body(body).header(HttpHeaders.ETAG, Preconditions.etag(version));
    }
}
