package org.leling.dossier.caregroup.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.caregroup.Gaps;
import org.leling.dossier.caregroup.Replaced;
import org.leling.dossier.caregroup.Replacements;
import org.leling.dossier.text.Language;
import org.leling.kit.idempotency.Idempotency;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** Care groups across all dossiers: who lacks whom, and one person put in another's place everywhere. */
@Controller
class CareGroupController {

    private final Gaps gaps;
    private final Replacements replacements;
    private final Idempotency idempotency;

    CareGroupController(Gaps gaps, Replacements replacements, Idempotency idempotency) {
        this.gaps = gaps;
        this.replacements = replacements;
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
