package org.leling.console.duty;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The policy modules in force and their rules (政策). */
@Serdeable
public record Policies(@Nullable List<Module> modules) {

    public Policies {
        modules = modules == null ? List.of() : List.copyOf(modules);
    }

    /** Gives policies without a rule, for when they can't be had. */
    public static Policies none() {
        return new Policies(null);
    }

    /** A policy module. */
    @Serdeable
    public record Module(
            String id,
            @Nullable String name,
            @Nullable String version,
            @Nullable List<Rule> rules) {

        public Module {
            rules = rules == null ? List.of() : List.copyOf(rules);
        }
    }

    /** A rule, as a bureau's clerk reads it. */
    @Serdeable
    public record Rule(
            String id,
            @Nullable String clause,
            @Nullable String words,
            @Nullable String party,
            @Nullable String action,
            @Nullable Text when,
            @Nullable List<String> classes,
            @Nullable List<Text> conditions,
            @Nullable String kind,
            @Nullable String parameter,
            @Nullable String title) {

        public Rule {
            classes = classes == null ? List.of() : List.copyOf(classes);
            conditions = conditions == null ? List.of() : List.copyOf(conditions);
        }
    }
}
