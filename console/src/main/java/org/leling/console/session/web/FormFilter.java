package org.leling.console.session.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.leling.console.session.SignedIn;

/**
 * Refuses what another site's page sends in the name of who is signed in: whatever changes something must come from our
 * own origin and, as a form, carry its secret. Callers with a bearer token are not concerned: no browser adds one.
 */
@ServerFilter("/**")
final class FormFilter implements Ordered {

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    CompletionStage<@Nullable HttpResponse<?>> check(HttpRequest<?> request) {
        if (changesNothing(request.getMethod()) || hasTokenOfItsOwn(request)) {
            return CompletableFuture.completedFuture(null);
        }
        if (comesFromElsewhere(request)) {
            return CompletableFuture.failedFuture(new ForeignFormException());
        }
        if (request.getContentType().filter(FormFilter::isMultipart).isPresent()) {
            // An upload is read part by part; its page checks the secret before it takes the file.
            return CompletableFuture.completedFuture(null);
        }
        if (!(request instanceof ServerHttpRequest<?> server)) {
            return CompletableFuture.failedFuture(new ForeignFormException());
        }
        return server.byteBody()
                .split(ByteBody.SplitBackpressureMode.FASTEST)
                .buffer()
                .thenCompose(body -> {
                    try (body) {
                        return FormTokens.isRight(request, field(body.toString(StandardCharsets.UTF_8)))
                                ? CompletableFuture.completedFuture(null)
                                : CompletableFuture.failedFuture(new ForeignFormException());
                    }
                });
    }

    private static boolean changesNothing(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
    }

    private static boolean hasTokenOfItsOwn(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class).isPresent()
                && SessionAuthentication.find(request).map(SignedIn::session).isEmpty();
    }

    private static boolean comesFromElsewhere(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static boolean isMultipart(MediaType type) {
        return MediaType.MULTIPART_FORM_DATA_TYPE.getName().equals(type.getName());
    }

    private static @Nullable String field(String form) {
        return Arrays.stream(form.split("&"))
                .filter(pair -> pair.startsWith(FormTokens.FIELD + "="))
                .findFirst()
                .map(pair -> URLDecoder.decode(pair.substring(FormTokens.FIELD.length() + 1), StandardCharsets.UTF_8))
                .orElse(null);
    }
}
