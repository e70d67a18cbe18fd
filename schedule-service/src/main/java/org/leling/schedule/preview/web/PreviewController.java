package org.leling.schedule.preview.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.leling.kit.problem.Messages.Language;
import org.leling.schedule.preview.Preview;
import org.leling.schedule.tree.JsonTree;

/** {@code POST /calendar/preview}. */
@Controller("/calendar")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class PreviewController {

    private final Preview preview;

    PreviewController(Preview preview) {
        this.preview = preview;
    }

    /** Derives what a case gives; nothing is stored. */
    @Post("/preview")
    @Operation(summary = "Derive a case (form of a case: obligation-semantics.md); nothing is stored")
    Preview.Answer preview(@Body byte[] body, @Header(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return preview.answer(JsonTree.readObject(body), Language.of(acceptLanguage));
    }
}
