package org.leling.alert.alarm.db;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leling.alert.alarm.EscalationPolicy;
import org.leling.alert.alarm.Target;

/** The escalation as it is copied onto an alarm, and as it is shown. */
@Singleton
public final class PolicyJson {

    private final JsonMapper json;

    public PolicyJson(JsonMapper json) {
        this.json = json;
    }

    /** Gives the policy as a tree of maps and lists. */
    public static Map<String, Object> tree(EscalationPolicy policy) {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (EscalationPolicy.Step step : policy.steps()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("afterSeconds", step.after().toSeconds());
            one.put("targets", step.targets().stream().map(Target::name).toList());
            steps.add(one);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("steps", steps);
        tree.put("repeatSeconds", policy.repeatEvery().toSeconds());
        tree.put("wholeEvery", policy.wholeEvery());
        tree.put("closeWithinSeconds", policy.closeWithin().toSeconds());
        return tree;
    }

    String write(EscalationPolicy policy) {
        try {
            return json.writeValueAsString(tree(policy));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a policy", e);
        }
    }

    EscalationPolicy read(String text) {
        try {
            Map<String, Object> tree = json.readValue(text, Argument.mapOf(String.class, Object.class));
            List<EscalationPolicy.Step> steps = new ArrayList<>();
            for (Object step : (List<?>) tree.get("steps")) {
                Map<?, ?> one = (Map<?, ?>) step;
                steps.add(new EscalationPolicy.Step(
                        seconds(one.get("afterSeconds")),
                        ((List<?>) one.get("targets"))
                                .stream()
                                        .map(name -> Target.valueOf(name.toString()))
                                        .collect(Collectors.toSet())));
            }
            return new EscalationPolicy(
                    steps,
                    seconds(tree.get("repeatSeconds")),
                    ((Number) tree.get("wholeEvery")).intValue(),
                    seconds(tree.get("closeWithinSeconds")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a policy", e);
        }
    }

    private static Duration seconds(Object value) {
        return Duration.ofSeconds(((Number) value).longValue());
    }
}
