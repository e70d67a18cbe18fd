package org.leling.console.policy.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leling.console.duty.Policies;
import org.leling.console.duty.client.Schedule;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.Pages;
import org.leling.core.dossier.LivingClass;
import org.leling.core.duty.DutyKind;

/** The page 政策: the rules in force, generated from the rules themselves and read like the document. */
@Hidden
@Controller("/policies")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class PolicyController {

    private final Schedule schedule;
    private final Pages pages;

    PolicyController(Schedule schedule, Pages pages) {
        this.schedule = schedule;
        this.pages = pages;
    }

    /** Rules that concern the same people: one class, or everybody. */
    record Chapter(String key, List<Policies.Rule> rules) {}

    @Get
    HttpResponse<String> policies(HttpRequest<?> request, SignedIn who) {
        Policies policies = schedule.getPolicies(who);
        Map<String, List<Chapter>> chapters = new LinkedHashMap<>();
        Map<DutyKind, Integer> counts = new EnumMap<>(DutyKind.class);
        policies.modules().forEach(module -> {
            chapters.put(module.id(), chapters(module));
            module.rules()
                    .forEach(rule -> Arrays.stream(DutyKind.values())
                            .filter(kind -> kind.name().equals(rule.kind()))
                            .forEach(kind -> counts.merge(kind, 1, Integer::sum)));
        });
        return pages.show(
                request,
                Page.POLICIES,
                "policies",
                Map.of("modules", policies.modules(), "chapters", chapters, "counts", counts));
    }

    private static List<Chapter> chapters(Policies.Module module) {
        Map<String, List<Policies.Rule>> byKey = new LinkedHashMap<>();
        byKey.put("ALL", new ArrayList<>());
        Arrays.stream(LivingClass.values()).forEach(c -> byKey.put(c.name(), new ArrayList<>()));
        module.rules().forEach(rule -> {
            String key = rule.classes().size() == 1 ? rule.classes().get(0) : "ALL";
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(rule);
        });
        return byKey.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Chapter(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
