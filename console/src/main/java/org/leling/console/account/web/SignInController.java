package org.leling.console.account.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leling.console.account.Account;
import org.leling.console.account.Accounts;
import org.leling.console.account.DemoAccounts;
import org.leling.console.account.DemoSwitch;
import org.leling.console.account.SignIn;
import org.leling.console.session.Sessions;
import org.leling.console.session.web.FormTokens;
import org.leling.console.session.web.SessionAuthentication;
import org.leling.console.session.web.SessionCookie;
import org.leling.console.view.web.Pages;

/** The page 登录, and the way out. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
final class SignInController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Accounts accounts;
    private final DemoSwitch demo;
    private final Pages pages;

    SignInController(SignIn signIn, Sessions sessions, Accounts accounts, DemoSwitch demo, Pages pages) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.demo = demo;
        this.pages = pages;
    }

    @Serdeable
    record Form(
            @Nullable String account,
            @Nullable String password,
            @Nullable String back) {}

    @Get("/sign-in")
    HttpResponse<String> form(HttpRequest<?> request, @Nullable @QueryValue String back) {
        return SessionAuthentication.find(request).isPresent()
                ? Pages.goTo("/")
                : page(request, HttpStatus.OK, Map.of("goOn", local(back)));
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> attempt(HttpRequest<?> request, @Body Form form) {
        String account = form.account() == null ? "" : form.account();
        String password = form.password() == null ? "" : form.password();
        SignIn.Outcome outcome = signIn.attempt(account, password);
        if (outcome instanceof SignIn.Outcome.Welcome welcome) {
            return Pages.goTo(local(form.back()))
                    .cookie(SessionCookie.of(welcome.session().id(), request));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("account", account);
        model.put("goOn", local(form.back()));
        if (outcome instanceof SignIn.Outcome.Locked locked) {
            model.put("locked", locked.minutes());
        } else {
            model.put("wrong", true);
        }
        return page(request, HttpStatus.UNAUTHORIZED, model);
    }

    @Post("/sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> out(HttpRequest<?> request) {
        SessionCookie.find(request).ifPresent(sessions::end);
        return Pages.goTo("/sign-in").cookie(SessionCookie.none(request));
    }

    private MutableHttpResponse<String> page(HttpRequest<?> request, HttpStatus status, Map<String, Object> given) {
        Map<String, Object> model = new HashMap<>(given);
        List<Account> known = accounts.listAll();
        model.put("nobody", known.stream().noneMatch(a -> demo.on() || !a.demo()));
        if (demo.on()) {
            model.put(
                    "demoAccounts",
                    known.stream()
                            .filter(Account::demo)
                            .sorted(Comparator.comparing(a -> Collections.min(a.roles())))
                            .toList());
            model.put("demoPassword", DemoAccounts.PASSWORD);
        }
        Cookie cookie = null;
        if (FormTokens.findExpected(request).isEmpty()) {
            cookie = FormTokens.beforeSignIn(request);
            model.put("formToken", cookie.getValue());
        }
        MutableHttpResponse<String> response = pages.showAlone(request, status, "sign-in", model);
        return cookie == null ? response : response.cookie(cookie);
    }

    /** A path of this console, so that no link leads to another site after sign-in. */
    private static String local(@Nullable String path) {
        return path != null && path.matches("/[A-Za-z0-9._~%-][A-Za-z0-9._~%/-]*") ? path : "/";
    }
}
