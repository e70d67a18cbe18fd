package org.leling.kit.start;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The configuration common to all services and their tests; a service's own {@code application.yml}, the environment and
 * system properties win over it.
 */
@ContextConfigurer
public final class KitDefaults implements ApplicationContextConfigurer {

    /** Below application.yml, which has -300. */
    private static final int BELOW_ALL = -1000;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of("leling-kit", defaults(), BELOW_ALL));
    }

    private static Map<String, Object> defaults() {
        Map<String, Object> map = new LinkedHashMap<>();
        server(map);
        security(map);
        database(map);
        map.put("leling.home", ".leling");
        map.put("leling.dossier.url", "http://127.0.0.1:8081");
        map.put("leling.schedule.url", "http://127.0.0.1:8082");
        map.put("leling.alert.url", "http://127.0.0.1:8083");
        map.put("micronaut.serde.deserialization.ignore-unknown", false);
        map.put("micronaut.serde.serialization.inclusion", "NON_ABSENT");
        map.put("micronaut.codec.json.additional-types", List.of("application/problem+json"));
        map.put("endpoints.all.enabled", false);
        map.put("endpoints.health.enabled", true);
        map.put("endpoints.health.sensitive", false);
        map.put("endpoints.health.details-visible", "AUTHENTICATED");
        map.put("endpoints.routes.enabled", true);
        map.put("endpoints.routes.sensitive", true);
        map.put("otel.traces.exporter", "none");
        map.put("otel.exclusions", List.of("/health.*", "/swagger.*"));
        return map;
    }

    private static void server(Map<String, Object> map) {
        map.put("micronaut.server.host", "127.0.0.1");
        map.put("micronaut.server.thread-selection", "BLOCKING");
        map.put("micronaut.server.max-request-size", "2MB");
        map.put("micronaut.lifecycle.graceful-shutdown.enabled", true);
        map.put("micronaut.lifecycle.graceful-shutdown.grace-period", "15s");
        map.put("micronaut.http.client.read-timeout", "40s");
        map.put("micronaut.http.client.connect-timeout", "2s");
        map.put("micronaut.router.static-resources.swagger.paths", "classpath:META-INF/swagger");
        map.put("micronaut.router.static-resources.swagger.mapping", "/swagger/**");
        map.put("micronaut.router.static-resources.swagger-ui.paths", "classpath:META-INF/swagger/views/swagger-ui");
        map.put("micronaut.router.static-resources.swagger-ui.mapping", "/swagger-ui/**");
    }

    private static void security(Map<String, Object> map) {
        map.put("micronaut.security.enabled", true);
        map.put("micronaut.security.authentication", "bearer");
        map.put("micronaut.security.reject-not-found", false);
        // A service tells nobody what a token holds.
        map.put("micronaut.security.endpoints.introspection.enabled", false);
        map.put("micronaut.security.token.roles-name", "roles");
        map.put("micronaut.security.token.name-key", "sub");
        map.put(
                "micronaut.security.intercept-url-map",
                List.of(
                        Map.of("pattern", "/swagger/**", "access", List.of("isAnonymous()")),
                        Map.of("pattern", "/swagger-ui/**", "access", List.of("isAnonymous()"))));
    }

    private static void database(Map<String, Object> map) {
        map.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        map.put("datasources.default.dialect", "POSTGRES");
        map.put("datasources.default.schema-generate", "NONE");
        map.put("datasources.default.auto-commit", true);
        map.put("datasources.default.maximum-pool-size", 8);
        map.put("datasources.default.minimum-idle", 1);
        map.put("datasources.default.connection-timeout", 10_000);
        map.put("datasources.default.data-source-properties.reWriteBatchedInserts", true);
        // Row-level security makes long scans look dear, and compiling their plans takes longer than the scans do.
        map.put("datasources.default.data-source-properties.options", "-c jit=off");
        map.put("flyway.datasources.owner.enabled", true);
        map.put("flyway.datasources.owner.locations", List.of("classpath:db/kit", "classpath:db/migration"));
        // A later kit brings V0_n to a database that is at a service's V1 already.
        map.put("flyway.datasources.owner.out-of-order", true);
    }
}
