package org.leling.console.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service over HTTP whose answers a test writes down; it remembers what it was asked. */
public final class FakeService implements AutoCloseable {

    /** What was asked. */
    public record Asked(String method, String path, String body, Map<String, String> headers) {}

    /** What is answered. */
    public record Told(int status, String body) {

        /** Tells JSON. */
        public static Told ok(String body) {
            return new Told(200, body);
        }
    }

    /** Answers a request; the matcher holds the groups of its path. */
    @FunctionalInterface
    public interface Answer {
        Told to(Asked asked, Matcher path);
    }

    private final Map<Pattern, Answer> answers = new LinkedHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public FakeService(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "fake-service");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where it is. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers requests such as {@code GET /alarms/([^/?]+)}; later ones win. */
    public FakeService on(String methodAndPath, Answer answer) {
        synchronized (answers) {
            answers.put(Pattern.compile(methodAndPath + "(\\?.*)?"), answer);
        }
        return this;
    }

    /** All that was asked so far. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The last request whose method and path begin so. */
    public Asked last(String methodAndPath) {
        return asked.stream()
                .filter(a -> (a.method() + " " + a.path()).startsWith(methodAndPath))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("never asked: " + methodAndPath));
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        Asked request = new Asked(exchange.getRequestMethod(), path, body, headers);
        asked.add(request);
        if (path.startsWith("/alarms/stream")) {
            stream(exchange, headers.getOrDefault("last-event-id", "40"));
            return;
        }
        Told told = find(request).orElse(new Told(404, "{\"title\":\"没有找到\",\"status\":404}"));
        byte[] bytes = told.body().getBytes(StandardCharsets.UTF_8);
        String type = told.status() < 400 ? "application/json" : "application/problem+json";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(told.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Optional<Told> find(Asked request) {
        Optional<Told> told = Optional.empty();
        synchronized (answers) {
            for (Map.Entry<Pattern, Answer> entry : answers.entrySet()) {
                Matcher matcher = entry.getKey().matcher(request.method() + " " + request.path());
                if (matcher.matches()) {
                    told = Optional.of(entry.getValue().to(request, matcher));
                }
            }
        }
        return told;
    }

    /** Says where it is, tells of one event, and then only beats, as alert-service does. */
    private void stream(HttpExchange exchange, String after) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            long seq = Long.parseLong(after);
            out.write((": connected\n\nid: " + seq + "\nevent: ready\ndata: {\"seq\":" + seq + "}\n\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(("id: " + (seq + 1) + "\nevent: alarm\ndata: {\"seq\":" + (seq + 1)
                            + ",\"alarm\":\"a-1\",\"kind\":\"RAISED\",\"state\":\"OPEN\",\"key\":\"EMERGENCY\"}\n\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(1000);
                out.write(": heartbeat\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
