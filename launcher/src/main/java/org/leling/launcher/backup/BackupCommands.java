package org.leling.launcher.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.leling.kit.database.EmbeddedServer;
import org.leling.kit.time.LelingClock;
import org.leling.launcher.LauncherException;
import org.leling.launcher.Terminal;
import org.leling.launcher.home.Home;
import org.leling.launcher.home.HomeLock;
import org.leling.launcher.home.Ports;
import org.leling.launcher.run.Control;
import org.leling.launcher.run.Database;

/** {@code ./leling backup} and {@code ./leling restore}, beside a running demo or on a home at rest. */
public final class BackupCommands {

    private static final Duration RESTORE_PATIENCE = Duration.ofMinutes(15);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Home home;
    private final Schemas schemas;
    private final Terminal terminal;

    public BackupCommands(Home home, Schemas schemas, Terminal terminal) {
        this.home = home;
        this.schemas = schemas;
        this.terminal = terminal;
    }

    /** Saves all databases into the file. */
    public void backup(Path file) {
        if (!home.holdsData()) {
            throw LauncherException.of("backup.nothing", home.folder());
        }
        Optional<HomeLock> lock = HomeLock.take(home);
        if (lock.isEmpty()) {
            save(running(), file);
            return;
        }
        try (HomeLock held = lock.get();
                Database database = Database.start(home)) {
            save(database.server(), file);
        }
    }

    /** Brings all databases back from the file; what is there now is saved first unless it is to be discarded. */
    public void restore(Path file, boolean discard) {
        if (!Files.isReadable(file)) {
            throw LauncherException.of("restore.no-file", file);
        }
        Restore.check(file);
        Optional<HomeLock> lock = HomeLock.take(home);
        if (lock.isEmpty()) {
            saveFirst(discard, running());
            terminal.say("restore.asked");
            String answer = Control.askForRestore(home, file, RESTORE_PATIENCE);
            if (!answer.isEmpty()) {
                throw new LauncherException(answer);
            }
        } else {
            boolean nothingToLose = discard || !home.holdsData();
            try (HomeLock held = lock.get();
                    Database database = Database.start(home)) {
                saveFirst(nothingToLose, database.server());
                Restore restore = new Restore(home, database.server(), schemas, terminal);
                restore.finishInterrupted();
                restore.from(file);
            }
        }
        terminal.say("restore.done", file);
    }

    private void saveFirst(boolean discard, EmbeddedServer server) {
        if (discard) {
            return;
        }
        String now = NAME.format(new LelingClock(Duration.ZERO).instant().atOffset(ZoneOffset.ofHours(8)));
        save(server, home.backups().resolve("before-restore-" + now + ".zip"));
    }

    private void save(EmbeddedServer server, Path file) {
        long rows = new Backup(home, server).to(file);
        terminal.say("backup.done", file, rows);
    }

    /** The server that another process of ours keeps; it is used and left running. */
    private EmbeddedServer running() {
        if (Database.findProcess(home).isEmpty()) {
            throw LauncherException.of("backup.not-yet", home.folder());
        }
        return EmbeddedServer.start(home.database(), Ports.databasePort(home, true));
    }
}
