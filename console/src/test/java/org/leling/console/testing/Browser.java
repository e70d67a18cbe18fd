package org.leling.console.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, follows no redirect by itself, sends forms with the secret of the last page. */
public final class Browser {

    private static final Pattern SECRET = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"");

    private final URI base;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String secret = "";

    public Browser(URI base) {
        this.base = base;
    }

    /** Signs in with a demo account. */
    public Browser signIn(String account) {
        get("/sign-in");
        HttpResponse<String> answer = post("/sign-in", Map.of("account", account, "password", "leling-demo"));
        if (answer.statusCode() != 303) {
            throw new AssertionError("not signed in: " + answer.statusCode());
        }
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Listens to a stream of events until it has said something, for half a minute at most. */
    public String listen(String path, String lastEventId, String until) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastEventId)
                .build();
        StringBuilder heard = new StringBuilder();
        try (InputStream in =
                client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            byte[] bytes = new byte[1024];
            while (heard.indexOf(until) < 0 && System.nanoTime() < end) {
                int read = in.read(bytes);
                if (read < 0) {
                    break;
                }
                heard.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
            }
            return heard.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form as the page does. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return postAs(path, fields, secret);
    }

    /** Sends a form under another secret. */
    public HttpResponse<String> postAs(String path, Map<String, String> fields, String formSecret) {
        String body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String all = formSecret.isEmpty() ? body : "_form=" + formSecret + "&" + body;
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(all)));
    }

    /** Uploads a file as the roster's page does. */
    public HttpResponse<String> upload(String path, String content, String formSecret) {
        String part = "--cut\r\nContent-Disposition: form-data; name=\"_form\"\r\n\r\n" + formSecret
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"张三.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n--cut--\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString(part)));
    }

    public String secret() {
        return secret;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Matcher found = SECRET.matcher(answer.body());
            if (found.find()) {
                secret = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
