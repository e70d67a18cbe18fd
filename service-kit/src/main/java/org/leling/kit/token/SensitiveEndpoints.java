package org.leling.kit.token;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.management.endpoint.EndpointSensitivityProcessor;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.security.rules.SensitiveEndpointRule;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Opens the sensitive management endpoints, such as the list of routes, to the bureau and to services alone. */
@Singleton
@Replaces(SensitiveEndpointRule.class)
final class SensitiveEndpoints extends SensitiveEndpointRule {

    SensitiveEndpoints(EndpointSensitivityProcessor processor) {
        super(processor);
    }

    @Override
    protected Publisher<SecurityRuleResult> checkSensitiveAuthenticated(
            HttpRequest<?> request, Authentication authentication, ExecutableMethod<?, ?> method) {
        boolean allowed = authentication.getRoles().contains(Roles.BUREAU)
                || authentication.getRoles().contains(Roles.SERVICE);
        return Mono.just(allowed ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED);
    }
}
