package org.leling.console.account.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.leling.console.view.web.Pages;

/** Changes the language of the pages by one click; it is remembered in a cookie. */
@Hidden
@Controller("/language")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
final class LanguageController {

    @Get("/{language}")
    HttpResponse<String> change(
            HttpRequest<?> request, @PathVariable String language, @Nullable @QueryValue String back) {
        String tag = "en".equals(language) ? "en" : "zh-CN";
        String to = back != null && back.matches("/([A-Za-z0-9._~%-][A-Za-z0-9._~%/-]*)?") ? back : "/";
        return Pages.goTo(to)
                .cookie(Cookie.of("leling_language", tag)
                        .path("/")
                        .httpOnly(true)
                        .sameSite(SameSite.Lax)
                        .maxAge(Duration.ofDays(365)));
    }
}
