package org.leling.console.alarm.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.leling.console.alarm.Handsets;
import org.leling.console.alarm.client.Alarms;
import org.leling.console.client.Answer;
import org.leling.console.person.PersonItem;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;

/** The page 按键: a handset as it stands in somebody's home, to be pressed in the demo. */
@Hidden
@Controller("/handset")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class HandsetController {

    private static final List<String> KEYS = List.of("EMERGENCY", "MEDICAL", "SERVICE", "TEST");

    private final Alarms alarms;
    private final People people;
    private final PageGate gate;
    private final Pages pages;

    HandsetController(Alarms alarms, People people, PageGate gate, Pages pages) {
        this.alarms = alarms;
        this.people = people;
        this.gate = gate;
        this.pages = pages;
    }

    /** Which key of which handset. */
    @Serdeable
    record Press(@Nullable String device, @Nullable String key) {}

    @Get
    HttpResponse<String> handset(HttpRequest<?> request, SignedIn who, @Nullable @QueryValue String device) {
        gate.check(who, Page.HANDSET);
        return pages.show(request, Page.HANDSET, "handset", model(who, device));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> press(HttpRequest<?> request, SignedIn who, @Body Press press) {
        gate.check(who, Page.HANDSET);
        String device = press.device() == null ? "" : press.device();
        String key = KEYS.contains(press.key()) ? press.key() : KEYS.get(0);
        Handsets.Pressed pressed = alarms.press(who, device, key);
        Map<String, Object> model = model(who, device);
        model.put("pressed", pressed);
        model.put("key", key);
        return pages.show(request, Page.HANDSET, "handset", model);
    }

    private Map<String, Object> model(SignedIn who, @Nullable String device) {
        Handsets handsets = alarms.listHandsets(who);
        Answer<Map<String, PersonItem>> named = Answer.of(() -> people.listByIds(
                who,
                handsets.items().stream()
                        .map(Handsets.Handset::dossier)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        Map<String, Object> model = new HashMap<>();
        model.put("handsets", handsets.items());
        model.put("people", named.orElse(Map.of()));
        model.put(
                "device",
                device != null || handsets.items().isEmpty()
                        ? device
                        : handsets.items().get(0).device());
        model.put("keys", KEYS);
        model.put("away", Pages.away(named));
        return model;
    }
}
