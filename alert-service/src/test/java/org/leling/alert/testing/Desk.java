package org.leling.alert.testing;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leling.alert.press.Signatures;

/** Calls the running service over HTTP, as its callers do. */
public final class Desk {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.createDefault();

    /** An answer. */
    public record Reply(int status, String body, java.net.http.HttpHeaders headers) {

        public Map<String, Object> json() {
            try {
                return JSON.readValue(body, Argument.mapOf(String.class, Object.class));
            } catch (IOException e) {
                throw new IllegalStateException("no JSON: " + body, e);
            }
        }

        public String text(String field) {
            return String.valueOf(json().get(field));
        }

        @SuppressWarnings("unchecked")
        public List<Map<String, Object>> list(String field) {
            return (List<Map<String, Object>>) json().getOrDefault(field, List.of());
        }

        public List<Map<String, Object>> items() {
            return list("items");
        }
    }

    private final URI base;

    public Desk(URI base) {
        this.base = base;
    }

    public Reply get(String token, String path) {
        return send(token, "GET", path, null);
    }

    public Reply post(String token, String path, String json, String... headers) {
        return send(token, "POST", path, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Presses a key as a handset does. */
    public Reply press(String device, String secret, String ref, String key) {
        return signed("{\"device\":\"" + device + "\",\"ref\":\"" + ref + "\",\"key\":\"" + key + "\"}", secret);
    }

    /** Sends a body that is signed rightly, whatever it is. */
    public Reply signed(String body, String secret, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var all = new ArrayList<>(List.of("X-Signature", Signatures.sign(bytes, secret)));
        all.addAll(List.of(headers));
        return send("", "POST", "/alarms", bytes, all.toArray(String[]::new));
    }

    public Reply send(String token, String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body != null && java.util.Arrays.stream(headers).noneMatch("Content-Type"::equals)) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
