package org.leling.launcher.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leling.kit.database.DatabaseAddress;
import org.leling.kit.database.EmbeddedServer;
import org.leling.launcher.home.Home;
import org.leling.launcher.home.Ports;
import org.leling.launcher.home.ServiceKind;

/** The one embedded PostgreSQL of a home, with a database for each service. */
public final class Database implements AutoCloseable {

    private final Home home;
    private EmbeddedServer server;

    private Database(Home home, EmbeddedServer server) {
        this.home = home;
        this.server = server;
    }

    /** Starts it, or takes up the one that an earlier, killed start left running. */
    public static Database start(Home home) {
        int port = Ports.databasePort(home, findProcess(home).isPresent());
        return new Database(home, EmbeddedServer.start(home.database(), port, settings()));
    }

    /** Small buffers: it shares 2 GB with everything else. */
    private static Map<String, String> settings() {
        return Map.of("shared_buffers", "64MB", "max_connections", "100");
    }

    /** Whether its postmaster lives. */
    public boolean isAlive() {
        return findProcess(home).isPresent();
    }

    /** Starts it again after its postmaster has died. */
    public void startAgain() {
        server = EmbeddedServer.start(home.database(), server.port(), settings());
    }

    public EmbeddedServer server() {
        return server;
    }

    /** Makes sure that the service's database is there, and says how to reach it. */
    public DatabaseAddress provision(ServiceKind kind) {
        return server.provision(kind.database());
    }

    /** Stops it fast: open sessions are ended, and what was committed is on disk. */
    @Override
    public void close() {
        server.close();
    }

    /** The postmaster of this home, from its own pid file. */
    public static Optional<ProcessHandle> findProcess(Home home) {
        Path file = home.database().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty() || !lines.get(0).strip().matches("[0-9]{1,18}")
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
