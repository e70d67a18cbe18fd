package org.leling.dossier.search.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.Map;
import org.leling.dossier.search.Finder;
import org.leling.dossier.search.Found;
import org.leling.dossier.text.Language;
import org.leling.kit.token.Roles;

/** Finds people. What is looked for stands in the body, since no name may stand in a URL. */
@Controller("/dossiers/search")
class SearchController {

    private final Finder finder;

    SearchController(Finder finder) {
        this.finder = finder;
    }

    /** People by name, pinyin, first letters, ID number, class, division, unit, community, attention, open need or id. */
    @Post
    @Status(HttpStatus.OK)
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SearchBody.class),
                            examples = @ExampleObject(SearchBody.EXAMPLE)))
    @Secured({
        Roles.BUREAU,
        Roles.UNIT,
        Roles.COMMUNITY,
        Roles.INSTITUTION,
        Roles.VOLUNTEER,
        Roles.DISPATCHER,
        Roles.AUDITOR,
        Roles.SERVICE
    })
    Found find(
            @Body Map<String, Object> body,
            @Parameter(required = false) @QueryValue(defaultValue = "false") boolean count,
            HttpRequest<?> request) {
        return finder.find(body, count, Language.of(request));
    }
}
