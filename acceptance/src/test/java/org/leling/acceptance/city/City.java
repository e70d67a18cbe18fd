package org.leling.acceptance.city;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.leling.kit.token.Caller;
import org.leling.kit.token.TokenIssuer;
import org.leling.kit.token.TokenKeys;

/**
 * A whole city, started with the one command on ports and in a folder of its own, and stopped again: what a user runs,
 * without a demo population.
 */
public final class City implements AutoCloseable {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final int FIRST_PORT = 18_080;
    private static final Duration START = Duration.ofMinutes(4);
    private static City running;

    private final Path home;
    private final Process launcher;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Map<Service, Duration> offsets = new EnumMap<>(Service.class);
    private final Map<String, String> tokens = new TreeMap<>();

    private City() throws IOException {
        home = Files.createTempDirectory(PROJECT.resolve("acceptance/target"), "city");
        launcher = command("up", "--empty").redirectErrorStream(true).start();
        Thread reader = new Thread(this::listen, "launcher's output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Gives the city that all tests of this run share; it stops when the tests are over. */
    public static synchronized City shared() {
        if (running == null) {
            try {
                running = new City();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
            running.awaitReady();
        }
        return running;
    }

    private ProcessBuilder command(String... arguments) {
        List<String> line = new ArrayList<>(List.of(PROJECT.resolve("leling").toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(PROJECT.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("LELING_HOME", home.toString());
        environment.put("LELING_TRACES_FILE", "true");
        // It lives for two minutes; to compile it well would take longer than it saves.
        environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        int port = FIRST_PORT;
        for (Service service : Service.values()) {
            environment.put("LELING_" + service + "_PORT", String.valueOf(port++));
        }
        return builder;
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith("ready")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            said.add("output ended: " + e);
        }
    }

    private void awaitReady() {
        try {
            long deadline = START.toSeconds();
            while (!ready.await(1, TimeUnit.SECONDS)) {
                if (--deadline == 0 || !launcher.isAlive()) {
                    throw new IllegalStateException("the city did not start:\n" + String.join("\n", said));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Gives what the launcher has said so far. */
    public List<String> said() {
        return List.copyOf(said);
    }

    /** Gives the data folder. */
    public Path home() {
        return home;
    }

    /** Gives a way to speak with a service as a demo account. */
    public Api as(String role, Service service) {
        return new Api(url(service), token(role));
    }

    /** Gives a way to speak with a service as a clerk of a unit, who sees its people alone. */
    public Api asUnit(String unit, Service service) {
        String token = new TokenIssuer(
                        new TokenKeys(home.resolve("keys")).findPrivate().orElseThrow(), Clock.systemUTC())
                .issue(new Caller("unit-clerk", "单位干事", Set.of("unit"), Set.of("unit:" + unit)), Duration.ofHours(1));
        return new Api(url(service), token);
    }

    /** Gives a way to speak with a service without a token. */
    public Api anonymous(Service service) {
        return new Api(url(service), "");
    }

    /** Gives a service's address. */
    public String url(Service service) {
        return "http://127.0.0.1:" + (FIRST_PORT + service.ordinal());
    }

    /** Asks the command for a demo account's token, as a user would. */
    public synchronized String token(String role) {
        return tokens.computeIfAbsent(role, asked -> run("token", asked).strip());
    }

    /** Runs one of the commands and gives what it printed. */
    public String run(String... arguments) {
        try {
            Process process = command(arguments).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", arguments) + ": " + out + err);
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Moves a service's clock ahead by so much more, as the demo may. */
    public synchronized void advance(Service service, Duration by) {
        Duration offset = offsets.merge(service, by, Duration::plus);
        as("bureau", service)
                .post("/demo/clock", Map.of("offset", offset.toString()))
                .expect(200);
    }

    /** Kills a service with SIGKILL; the launcher starts it again. */
    public void kill(Service service) {
        long pid = pid(service);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** Reads a service's process id from where the launcher keeps it. */
    public long pid(Service service) {
        try {
            return Long.parseLong(Files.readAllLines(home.resolve("run/" + service.module() + ".pid"))
                    .get(0)
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the spans that a service has exported. */
    public List<String> spans(Service service) {
        try {
            Path file = home.resolve("traces/" + service.module() + ".jsonl");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(40, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
