package org.leling.console.session.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.leling.console.session.SignedIn;

/**
 * Refuses what another site's page sends in the name of who is signed in: whatever changes something must come from our
 * own origin and, as a form, carry its secret. Callers with a bearer token are not concerned: no browser adds one.
 */
@ServerFilter("/**")
final class FormFilter implements Ordered {

    private static final long LARGEST_FORM = 64 * 1024;
    private static final int READ_SECONDS = 10;

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    /** Runs where waiting is allowed, since it reads the form's body. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void check(HttpRequest<?> request) {
        if (changesNothing(request.getMethod()) || hasTokenOfItsOwn(request)) {
            return;
        }
        boolean upload =
                request.getContentType().filter(FormFilter::isMultipart).isPresent();
        // An upload is read part by part; its page checks the secret before it takes the file.
        if (comesFromElsewhere(request) || !upload && !FormTokens.isRight(request, field(body(request)))) {
            throw new ForeignFormException();
        }
    }

    private static String body(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> server) || request.getContentLength() > LARGEST_FORM) {
            throw new ForeignFormException();
        }
        try (CloseableAvailableByteBody body = server.byteBody()
                .split(ByteBody.SplitBackpressureMode.FASTEST)
                .buffer()
                .get(READ_SECONDS, TimeUnit.SECONDS)) {
            return body.toString(StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ForeignFormException();
        } catch (ExecutionException | TimeoutException e) {
            throw new ForeignFormException();
        }
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
