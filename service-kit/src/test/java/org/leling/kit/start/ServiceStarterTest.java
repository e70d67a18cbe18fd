package org.leling.kit.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service in a process of its own, with no configuration but its folder and its port. */
class ServiceStarterTest {

    /** The whole of a service's Application. */
    static final class Application {
        private Application() {}

        public static void main(String[] args) {
            ServiceStarter.run(Application.class, "sample", args);
        }
    }

    private static Process start(Path home, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                "-micronaut.server.port=" + port,
                "-flyway.datasources.owner.locations=classpath:db/kit");
        builder.environment().put("LELING_HOME", home.toString());
        File log = home.resolve("log").toFile();
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private static int health(int port) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static void awaitHealthy(Process process, Path home, int port) throws IOException {
        await().atMost(150, TimeUnit.SECONDS).until(() -> health(port) == 200 || !process.isAlive());
        assertThat(process.isAlive()).as(Files.readString(home.resolve("log"))).isTrue();
    }

    private static int freePort() throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Optional<ProcessHandle> postmaster(Path home) throws IOException {
        Path file = home.resolve("sample").resolve("pg").resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).get(0).strip()))
                : Optional.empty();
    }

    @Test
    void it_starts_from_nothing_comes_back_after_a_kill_on_the_same_server_and_stops_with_it(@TempDir Path home)
            throws IOException, InterruptedException {
        int port = freePort();
        Process first = start(home, port);
        awaitHealthy(first, home, port);
        ProcessHandle server = postmaster(home).orElseThrow();
        first.destroyForcibly().waitFor();
        assertThat(server.isAlive()).isTrue();

        Process second = start(home, port);
        try {
            awaitHealthy(second, home, port);
            assertThat(postmaster(home)).contains(server);
        } finally {
            second.destroy();
            assertThat(second.waitFor(40, TimeUnit.SECONDS)).isTrue();
        }
        await().atMost(10, TimeUnit.SECONDS).until(() -> !server.isAlive());
        assertThat(Files.readString(home.resolve("log"))).doesNotContain(" ERROR ");
    }
}
