package org.leling.console.view.web;

import io.micronaut.context.MessageSource;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.util.locale.HttpLocaleResolver;
import io.micronaut.views.thymeleaf.WebContext;
import jakarta.inject.Singleton;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.console.account.DemoSwitch;
import org.leling.console.client.Answer;
import org.leling.console.client.Service;
import org.leling.console.session.SignedIn;
import org.leling.console.session.web.FormTokens;
import org.leling.console.session.web.SessionAuthentication;
import org.leling.console.view.Page;
import org.leling.console.view.Terms;
import org.leling.kit.time.DayClock;
import org.thymeleaf.TemplateEngine;

/** Renders a page at once and whole, so that a mistake in a template is an error page and never half a page. */
@Singleton
public class Pages {

    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private final TemplateEngine engine;
    private final MessageSource messages;
    private final HttpLocaleResolver locales;
    private final DemoSwitch demo;
    private final DayClock clock;

    Pages(TemplateEngine engine, MessageSource messages, HttpLocaleResolver locales, DemoSwitch demo, DayClock clock) {
        this.engine = engine;
        this.messages = messages;
        this.locales = locales;
        this.demo = demo;
        this.clock = clock;
    }

    /** Gives the words in the request's language. */
    public Terms terms(HttpRequest<?> request) {
        return new Terms(messages, locale(request), clock.today());
    }

    /** Renders a page of the menu, or one below it. */
    public MutableHttpResponse<String> show(HttpRequest<?> request, Page page, String view, Map<String, ?> model) {
        return render(request, HttpStatus.OK, page, view, model);
    }

    /** Renders a page that stands in no menu. */
    public MutableHttpResponse<String> showAlone(
            HttpRequest<?> request, HttpStatus status, String view, Map<String, ?> model) {
        return render(request, status, null, view, model);
    }

    /** Renders a form again that was not taken: with what was typed, and why. */
    public MutableHttpResponse<String> showAgain(
            HttpRequest<?> request, String view, Map<String, Object> model, Typed typed, List<String> faults) {
        model.put("faults", faults);
        model.put("typed", typed);
        return showAlone(request, HttpStatus.BAD_REQUEST, view, model);
    }

    /** Renders a piece of a page, without its frame. */
    public MutableHttpResponse<String> showPiece(HttpRequest<?> request, String view, Map<String, ?> model) {
        return render(request, HttpStatus.OK, null, view, model);
    }

    /** Sends the browser on after something was changed. */
    public static MutableHttpResponse<String> goTo(String path) {
        return HttpResponse.<String>status(HttpStatus.SEE_OTHER).header("Location", path);
    }

    /** Lists which services did not answer. */
    public static List<Service> away(Answer<?>... answers) {
        return java.util.Arrays.stream(answers)
                .map(Answer::away)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    private MutableHttpResponse<String> render(
            HttpRequest<?> request, HttpStatus status, @Nullable Page page, String view, Map<String, ?> model) {
        Locale locale = locale(request);
        Map<String, Object> all = new HashMap<>();
        all.put("t", new Terms(messages, locale, clock.today()));
        all.put("demo", demo.on());
        all.put("today", clock.today());
        all.put("now", clock.now().toEpochMilli());
        boolean canComeBack = request.getMethod() == HttpMethod.GET;
        all.put("back", canComeBack ? request.getPath() : page == null ? "/" : page.path());
        all.put("page", page);
        FormTokens.findExpected(request).ifPresent(token -> all.put("formToken", token));
        SessionAuthentication.find(request).ifPresent(who -> putWho(all, who));
        all.putAll(model);
        StringWriter out = new StringWriter(16 * 1024);
        engine.process(view, new WebContext(request, locale, all), out);
        return HttpResponse.<String>status(status).body(out.toString()).contentType(HTML);
    }

    private void putWho(Map<String, Object> model, SignedIn who) {
        model.put("who", who);
        model.put("menu", Page.menu(who, demo.on()));
    }

    private Locale locale(HttpRequest<?> request) {
        return locales.resolveOrDefault(request);
    }
}
