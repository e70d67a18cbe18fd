package org.leling.dossier.measure.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Map;
import org.leling.dossier.measure.MeasureShown;
import org.leling.dossier.measure.Measures;
import org.leling.dossier.text.Language;
import org.leling.kit.token.Roles;

/** Measures across all people; one person's stand in a section of the card, and are changed there. */
@Controller
class MeasureController {

    private final Measures measures;

    MeasureController(Measures measures) {
        this.measures = measures;
    }

    /** Measures by person, unit, need and state, or those due to be looked at again. */
    @Post("/measures/search")
    @Status(HttpStatus.OK)
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.INSTITUTION, Roles.AUDITOR, Roles.SERVICE})
    @Operation(
            summary =
                    "Find measures: dossier?, unit?, need? (its event), state? (PROPOSED, AGREED, DECLINED), due? (the"
                            + " day of review has come), limit?, after?; by the day of review")
    MeasureShown.Page find(
            @Body Map<String, Object> body,
            @Parameter(required = false) @QueryValue(defaultValue = "false") boolean count,
            HttpRequest<?> request) {
        return measures.find(body, count, Language.of(request));
    }
}
