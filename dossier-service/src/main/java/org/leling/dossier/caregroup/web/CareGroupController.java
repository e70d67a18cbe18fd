package org.leling.dossier.caregroup.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.caregroup.Gaps;
import org.leling.dossier.caregroup.Replaced;
import org.leling.dossier.caregroup.Replacements;
import org.leling.dossier.caregroup.UnlistedStaff;
import org.leling.dossier.directory.Staff;
import org.leling.dossier.text.Language;
import org.leling.kit.idempotency.Idempotency;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** Care groups across all dossiers: who lacks whom, and one person put in another's place everywhere. */
@Controller
class CareGroupController {

    private final Gaps gaps;
    private final Replacements replacements;
    private final UnlistedStaff unlisted;
    private final Idempotency idempotency;

    CareGroupController(Gaps gaps, Replacements replacements, UnlistedStaff unlisted, Idempotency idempotency) {
        this.gaps = gaps;
        this.replacements = replacements;
        this.unlisted = unlisted;
        this.idempotency = idempotency;
    }

    /** Who lacks whom, now or within so many days. */
    @Post("/care-groups/gaps")
    @Status(HttpStatus.OK)
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.INSTITUTION, Roles.AUDITOR, Roles.SERVICE})
    @Operation(summary = "Empty roles of care groups: unit?, role?, within? (days ahead), limit?, after?")
    Gaps.Page list(@Body Map<String, Object> body, HttpRequest<?> request) {
        return gaps.list(body, Language.of(request));
    }

    /** Who serves for an office in care groups and is in no directory. */
    @Get("/directory/{entry}/unlisted")
    @Secured({Roles.BUREAU, Roles.UNIT})
    @Operation(summary = "Who serves for an office in care groups, named there only, as by a roster")
    UnlistedStaff.Page unlisted(@PathVariable String entry, HttpRequest<?> request, Caller caller) {
        return unlisted.list(entry, Language.of(request), caller);
    }

    /** Takes them into the directory, all or those named; their groups are theirs from then on. */
    @Post("/directory/{entry}/unlisted")
    @Secured({Roles.BUREAU, Roles.UNIT})
    @Operation(
            summary = "Take into the directory who serves for an office in care groups and is not there: names? (all);"
                    + " they serve in these groups by their entries from then on")
    HttpResponse<?> takeIn(
            @PathVariable String entry,
            @Header("Idempotency-Key") @Nullable String key,
            @Body Map<String, Object> body,
            Caller caller) {
        return idempotency.once(key, "POST /directory/" + entry + "/unlisted", body, () -> {
            List<String> ids =
                    unlisted.takeIn(entry, body, caller).stream().map(Staff::id).toList();
            return HttpResponse.ok(new TakenIn(ids));
        });
    }

    /** Who was taken in. */
    @Serdeable
    record TakenIn(List<String> staff) {}

    /** Puts one person in another's place in every group, or leaves the place empty where that is accepted. */
    @Post("/directory/staff/{staff}/replacements")
    @Secured({Roles.BUREAU, Roles.UNIT})
    @Operation(
            summary = "Replace somebody in every care group: by? (staff id), from?, reason, dryRun?, acceptGaps?,"
                    + " leaves? (true: they leave their office the day before), source?")
    HttpResponse<?> replace(
            @PathVariable String staff,
            @Header("Idempotency-Key") @Nullable String key,
            @Body Map<String, Object> body,
            HttpRequest<?> request,
            Caller caller) {
        Language language = Language.of(request);
        if (Boolean.TRUE.equals(body.get("dryRun"))) {
            Replaced would = replacements.replace(staff, true, body, language, caller);
            return HttpResponse.ok(would);
        }
        return idempotency.once(
                key,
                "POST /directory/staff/" + staff + "/replacements",
                body,
                () -> HttpResponse.ok(replacements.replace(staff, false, body, language, caller)));
    }
}
