package org.leling.launcher.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.leling.launcher.LauncherException;

/** One service's published interface, spoken as one caller. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final String base;
    private final String token;
    private final Duration patience;

    /**
     * @param base as {@code http://127.0.0.1:8081}
     * @param token the bearer token; empty for none
     */
    public Api(String base, String token) {
        this(base, token, Duration.ofSeconds(40));
    }

    public Api(String base, String token, Duration patience) {
        this.base = base;
        this.token = token;
        this.patience = patience;
    }

    /**
     * What a service answered.
     *
     * @param status the HTTP status
     * @param body as text
     */
    public record Answer(int status, String body) {

        public boolean isGood() {
            return status / 100 == 2;
        }

        public Map<String, Object> json() {
            return Json.read(body);
        }
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    public Answer post(String path, Map<String, ?> body, String... headers) {
        return post(path, Json.write(body).getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer post(String path, byte[] body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(patience);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new LauncherException(
                    org.leling.launcher.Terminal.text(
                            "service.away", request.uri().getAuthority()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LauncherException.of("interrupted");
        }
    }
}
