package org.leling.launcher.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.leling.launcher.LauncherException;
import org.leling.launcher.Terminal;

/**
 * Starts programs and starts again what dies, saying so; a program that dies again and again is given a little longer each time, never
 * longer than {@link #LONGEST_PAUSE}.
 */
public final class Supervisor {

    /** A service that died is on its way again within ten seconds. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LIVED_LONG = Duration.ofSeconds(60);
    private static final long LARGE_LOG = 20L * 1024 * 1024;

    private final Terminal terminal;
    private final Map<String, Program> programs = new LinkedHashMap<>();
    private final Map<String, Process> running = new LinkedHashMap<>();
    private boolean stopping = true;
    private int generation;

    public Supervisor(Terminal terminal, List<Program> programs) {
        this.terminal = terminal;
        programs.forEach(program -> this.programs.put(program.name(), program));
    }

    /** Starts all at once. */
    public synchronized void start() {
        stopping = false;
        generation++;
        programs.values().forEach(program -> launch(program, FIRST_PAUSE));
    }

    /** Whether a program runs at this moment. */
    public synchronized boolean isAlive(String name) {
        Process process = running.get(name);
        return process != null && process.isAlive();
    }

    /**
     * Stops all: asks each to end, and after the patience ends what is left by force.
     *
     * @return the names of those that had to be forced
     */
    public List<String> stop(Duration patience) {
        Map<String, Process> ending;
        synchronized (this) {
            stopping = true;
            ending = new LinkedHashMap<>(running);
            running.clear();
        }
        ending.values().forEach(Process::destroy);
        long deadline = System.nanoTime() + patience.toNanos();
        List<String> forced = ending.entrySet().stream()
                .filter(each -> !ended(each.getValue(), deadline - System.nanoTime()))
                .map(Map.Entry::getKey)
                .toList();
        for (String name : forced) {
            ending.get(name).destroyForcibly();
            ended(ending.get(name), Duration.ofSeconds(2).toNanos());
        }
        ending.keySet().forEach(name -> PidFile.remove(programs.get(name).pidFile()));
        return forced;
    }

    private static boolean ended(Process process, long nanos) {
        try {
            return process.waitFor(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized void launch(Program program, Duration nextPause) {
        ProcessBuilder builder = new ProcessBuilder(program.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(program).toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(nowhere().toFile()));
        builder.environment().putAll(program.environment());
        try {
            Process process = builder.start();
            running.put(program.name(), process);
            PidFile.write(program.pidFile(), process.toHandle());
            long started = System.nanoTime();
            int mine = generation;
            process.onExit().thenAccept(dead -> died(program, dead, mine, System.nanoTime() - started, nextPause));
        } catch (IOException e) {
            throw new LauncherException(Terminal.text("service.cannot-start", program.name(), program.command()), e);
        }
    }

    private synchronized void died(Program program, Process dead, int then, long lived, Duration pause) {
        if (stopping || then != generation) {
            return;
        }
        Duration wait = lived > LIVED_LONG.toNanos() ? FIRST_PAUSE : pause;
        Duration doubled = wait.multipliedBy(2);
        Duration next = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        terminal.say("service.died", program.name(), dead.exitValue(), program.log());
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> startAgain(program, then, next));
    }

    private synchronized void startAgain(Program program, int then, Duration nextPause) {
        if (stopping || then != generation) {
            return;
        }
        launch(program, nextPause);
        terminal.say(
                "service.started-again",
                program.name(),
                running.get(program.name()).pid());
    }

    /** A log that has grown large makes way once, so that a machine's disk does not fill. */
    private static Path log(Program program) {
        Path log = program.log();
        try {
            if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new LauncherException(Terminal.text("log.unwritable", log), e);
        }
        return log;
    }

    private static Path nowhere() {
        return Path.of(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }
}
