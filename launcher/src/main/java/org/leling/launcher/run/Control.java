package org.leling.launcher.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.leling.launcher.LauncherException;
import org.leling.launcher.Terminal;
import org.leling.launcher.backup.Restore;
import org.leling.launcher.home.Home;
import org.leling.launcher.home.PrivateFiles;

/**
 * What the small commands ask of the running launcher: to restore, for which the services have to stand still. A request and its answer
 * are files in the home's {@code run} folder, which only its owner may write.
 */
public final class Control {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final Home home;
    private final Supervisor supervisor;
    private final BooleanSupplier awaitHealth;
    private final Terminal terminal;
    private final Restore restore;

    Control(Home home, Restore restore, Supervisor supervisor, BooleanSupplier awaitHealth, Terminal terminal) {
        this.home = home;
        this.restore = restore;
        this.supervisor = supervisor;
        this.awaitHealth = awaitHealth;
        this.terminal = terminal;
        PidFile.remove(request(home));
        PidFile.remove(answer(home));
    }

    /** Asks the launcher that holds the home for a restore and waits for its answer, which is empty when all went well. */
    public static String askForRestore(Home home, Path file, Duration patience) {
        PidFile.remove(answer(home));
        PrivateFiles.write(request(home), file.toAbsolutePath() + "\n");
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (Files.exists(answer(home))) {
                String answer = read(answer(home));
                PidFile.remove(answer(home));
                return answer.strip();
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw LauncherException.of("interrupted");
            }
        }
        PidFile.remove(request(home));
        throw LauncherException.of("restore.no-answer", patience.toSeconds());
    }

    /** Does what is asked, if anything is. */
    void serve() {
        Path request = request(home);
        if (!Files.exists(request)) {
            return;
        }
        Path file = Path.of(read(request).strip());
        PidFile.remove(request);
        terminal.say("restore.pausing", file);
        supervisor.stop(STOP_PATIENCE);
        String answer = "";
        try {
            restore.from(file);
        } catch (RuntimeException e) {
            answer = e instanceof LauncherException ? e.getMessage() : e.toString();
            terminal.complain(answer);
        }
        supervisor.start();
        awaitHealth.getAsBoolean();
        terminal.say(answer.isEmpty() ? "restore.resumed" : "restore.resumed-unchanged");
        PrivateFiles.write(answer(home), answer + "\n");
    }

    private static Path request(Home home) {
        return home.run().resolve("restore.request");
    }

    private static Path answer(Home home) {
        return home.run().resolve("restore.answer");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
