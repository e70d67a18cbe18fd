package org.leling.kit.client;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.leling.kit.guard.Guard;
import org.leling.kit.token.ServiceToken;
import org.leling.kit.tracing.Traces;

/**
 * Calls another of our services as this one: with the service token, the trace, and a guard.
 *
 * <p>Any answer below 500 is returned, but 408 and 429, which like the rest count as failures of the guard and end in
 * {@link org.leling.kit.guard.UnavailableException}. A POST is repeated only under an {@code Idempotency-Key}.
 */
@Singleton
public class ServiceClient {

    /** The header under which a request may safely be repeated. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final int SERVER_FAULT = 500;
    private static final int TIMED_OUT = 408;
    private static final int TOO_MANY = 429;

    private final ServiceToken token;
    private final Traces traces;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    public ServiceClient(ServiceToken token, Traces traces) {
        this.token = token;
        this.traces = traces;
    }

    /** What came back. */
    public record Reply(int status, String body) {
        private static final int OK = 200;
        private static final int MULTIPLE_CHOICES = 300;

        public boolean isSuccess() {
            return status >= OK && status < MULTIPLE_CHOICES;
        }
    }

    /** GET. */
    public Reply get(Guard guard, URI uri) {
        return guard.call(() -> send(guard, request(uri, Map.of()).GET().build()));
    }

    /** POST of JSON. */
    public Reply post(Guard guard, URI uri, String json, Map<String, String> headers) {
        Callable<Reply> work = () -> send(
                guard,
                request(uri, headers)
                        .setHeader("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build());
        return headers.containsKey(IDEMPOTENCY_KEY) ? guard.call(work) : guard.callOnce(work);
    }

    private HttpRequest.Builder request(URI uri, Map<String, String> headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri).setHeader("Authorization", token.bearer());
        headers.forEach(builder::setHeader);
        return builder;
    }

    /** The query is left out of the span. */
    private Reply send(Guard guard, HttpRequest request) throws IOException {
        Map<String, String> attributes = Map.of(
                "http.request.method",
                request.method(),
                "server.address",
                request.uri().getAuthority());
        return traces.calling("call " + guard.name(), attributes, traceparent -> {
            HttpRequest traced = traceparent.isEmpty()
                    ? request
                    : HttpRequest.newBuilder(request, (name, value) -> true)
                            .setHeader("traceparent", traceparent)
                            .build();
            HttpResponse<String> response = http.send(traced, HttpResponse.BodyHandlers.ofString());
            int status = response.statusCode();
            if (status >= SERVER_FAULT || status == TIMED_OUT || status == TOO_MANY) {
                throw new IOException("answered " + status);
            }
            return new Reply(status, response.body());
        });
    }
}
