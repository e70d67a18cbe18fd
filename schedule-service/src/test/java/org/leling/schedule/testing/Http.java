package org.leling.schedule.testing;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.leling.schedule.tree.JsonTree;

/** Speaks to the running service as any client does. */
@Singleton
public class Http {

    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    Http(EmbeddedServer server) {
        this.server = server;
    }

    /** What came back. */
    public record Reply(int status, String body, java.net.http.HttpHeaders headers) {
        /** The body as a tree. */
        public Map<String, Object> tree() {
            return JsonTree.readObject(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    public Reply get(String path, String token) {
        return send(request(path, token).GET());
    }

    public Reply delete(String path, String token) {
        return send(request(path, token).DELETE());
    }

    public Reply post(String path, String token, Object tree, String... headers) {
        return postText(path, token, JsonTree.write(tree), headers);
    }

    public Reply postText(String path, String token, String body, String... headers) {
        HttpRequest.Builder request = request(path, token).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURI() + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new IllegalStateException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
