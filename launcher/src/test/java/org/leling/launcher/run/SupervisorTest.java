package org.leling.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leling.launcher.Terminal;

class SupervisorTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(stream(said), stream(said));
    private Supervisor supervisor = new Supervisor(terminal, List.of());

    @AfterEach
    void stop() {
        supervisor.stop(Duration.ofSeconds(5));
    }

    @Test
    void aProgramThatDiesIsStartedAgainAndTheUserIsTold() throws IOException {
        start("echo began >> \"$BEGAN\"; exec sleep 60");
        ProcessHandle first = alive();

        first.destroyForcibly();

        await().atMost(Duration.ofSeconds(10)).until(() -> {
            var now = PidFile.find(pidFile());
            return now.isPresent() && now.get().pid() != first.pid();
        });
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Files.readAllLines(began()).size() == 2);
        assertThat(text()).contains("dummy died (exit code 137)").contains("dummy started again");
    }

    @Test
    void aProgramThatDiesAtOnceIsTriedAgainAndAgainWithoutHaste() {
        start("echo began >> \"$BEGAN\"; exit 3");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Files.readAllLines(began()).size() >= 3);
        assertThat(text()).contains("dummy died (exit code 3)");
        assertThat(Supervisor.LONGEST_PAUSE).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void whatWasStoppedStaysStopped() throws Exception {
        start("echo began >> \"$BEGAN\"; exec sleep 60");
        ProcessHandle process = alive();

        assertThat(supervisor.stop(Duration.ofSeconds(5))).isEmpty();

        assertThat(process.isAlive()).isFalse();
        assertThat(pidFile()).doesNotExist();
        Thread.sleep(1_500);
        assertThat(Files.readAllLines(began())).hasSize(1);
        assertThat(text()).doesNotContain("died");
    }

    @Test
    void whatDoesNotStopIsEndedByForceAndNamed() {
        start("trap '' TERM; echo began >> \"$BEGAN\"; while true; do sleep 0.2; done");
        ProcessHandle process = alive();
        assertThat(supervisor.stop(Duration.ofSeconds(1))).containsExactly("dummy");
        await().atMost(Duration.ofSeconds(5)).until(() -> !process.isAlive());
    }

    @Test
    void itsOutputGoesToItsLog() {
        start("echo $GREETING; exec sleep 60");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Files.readString(folder.resolve("dummy.log")).contains("hello"));
    }

    @Test
    void aNumberThatBelongsToAnotherProcessIsNotTakenForOurs() throws IOException {
        Files.writeString(pidFile(), ProcessHandle.current().pid() + "\n2001-01-01T00:00:00Z\n");
        assertThat(PidFile.find(pidFile())).isEmpty();
        PidFile.write(pidFile(), ProcessHandle.current());
        assertThat(PidFile.find(pidFile())).contains(ProcessHandle.current());
    }

    private void start(String script) {
        supervisor = new Supervisor(
                terminal,
                List.of(new Program(
                        "dummy",
                        List.of("sh", "-c", script),
                        Map.of("BEGAN", began().toString(), "GREETING", "hello"),
                        folder.resolve("dummy.log"),
                        pidFile())));
        supervisor.start();
    }

    private ProcessHandle alive() {
        await().atMost(Duration.ofSeconds(5)).until(() -> Files.exists(began()));
        return PidFile.find(pidFile()).orElseThrow();
    }

    private Path began() {
        return folder.resolve("began");
    }

    private Path pidFile() {
        return folder.resolve("dummy.pid");
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
