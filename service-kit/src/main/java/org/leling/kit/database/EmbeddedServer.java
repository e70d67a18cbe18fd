package org.leling.kit.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL 17 from Maven's binaries, for demos, tests and a single office.
 *
 * <p>The data folder is kept. {@code fsync}, {@code synchronous_commit} and {@code full_page_writes} are on: the
 * library's own default is off, which would lose a confirmed alarm with the power. A postmaster that outlived its killed
 * JVM is found by its pid file and used again, whatever port it was given.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String PASSWORD = "leling";
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final Path directory;
    private final int port;
    private final Optional<EmbeddedPostgres> started;

    private EmbeddedServer(Path directory, int port, Optional<EmbeddedPostgres> started) {
        this.directory = directory;
        this.port = port;
        this.started = started;
    }

    /**
     * Starts a durable server, or takes up the one that runs on this folder.
     *
     * @param directory the data folder, created when missing
     * @param port the port, or 0 for any free one
     */
    public static EmbeddedServer start(Path directory, int port) {
        return start(directory, port, Map.of());
    }

    /**
     * As {@link #start(Path, int)} with further server settings, which win over the durable ones: the way in which a
     * test shows that a service refuses a server with {@code fsync=off}.
     */
    public static EmbeddedServer start(Path directory, int port, Map<String, String> settings) {
        Path folder = directory.toAbsolutePath().normalize();
        Optional<EmbeddedServer> running = findRunning(folder);
        if (running.isPresent()) {
            LOG.info("PostgreSQL in {} is running on port {}; used again", folder, running.get().port);
            return running.get();
        }
        try {
            Files.createDirectories(folder.getParent());
            Path work = folder.resolveSibling("pg-binaries");
            int chosen = port == 0 ? freePort() : port;
            requireFree(chosen);
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(work.toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("timezone", "UTC")
                    .setPort(chosen);
            DURABLE.forEach(builder::setServerConfig);
            settings.forEach(builder::setServerConfig);
            return new EmbeddedServer(folder, chosen, Optional.of(builder.start()));
        } catch (IOException e) {
            throw new DatabaseException("cannot start PostgreSQL in " + folder, e);
        }
    }

    /** The port it listens on, loopback only. */
    public int port() {
        return port;
    }

    /** Creates the roles and this database where they are missing, and says how to reach it. */
    public DatabaseAddress provision(String databaseName) {
        Provisioner.provision(superuser("postgres"), databaseName, PASSWORD);
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + databaseName,
                Provisioner.OWNER,
                PASSWORD,
                Provisioner.APP,
                PASSWORD);
    }

    /** A superuser's data source: for provisioning, backup and tests, never for a service. */
    public DataSource superuser(String databaseName) {
        return dataSource(port, databaseName);
    }

    /** Stops the server, open connections or not; a server that was taken up from before is stopped too. */
    @Override
    public void close() {
        if (started.isPresent()) {
            try {
                started.get().close();
            } catch (IOException e) {
                LOG.warn("PostgreSQL in {} did not stop cleanly", directory, e);
            }
            return;
        }
        findProcess(directory).ifPresent(process -> {
            closeSessions();
            process.destroy();
            try {
                process.onExit().get(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                LOG.warn("PostgreSQL in {} did not stop in time", directory, e);
            }
        });
    }

    private void closeSessions() {
        try (Connection connection = dataSource(port, "postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
        } catch (SQLException e) {
            LOG.warn("Sessions of PostgreSQL in {} could not be closed", directory, e);
        }
    }

    private static Optional<EmbeddedServer> findRunning(Path folder) {
        Optional<ProcessHandle> process = findProcess(folder);
        if (process.isEmpty()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(pidFile(folder).get(3).trim());
        for (int attempt = 0; attempt < 100 && process.get().isAlive(); attempt++) {
            try (Connection connection = dataSource(port, "postgres").getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("show data_directory")) {
                row.next();
                if (Path.of(row.getString(1)).toRealPath().equals(folder.toRealPath())) {
                    return Optional.of(new EmbeddedServer(folder, port, Optional.empty()));
                }
                return Optional.empty();
            } catch (SQLException e) {
                LOG.debug("PostgreSQL in {} is not ready yet", folder, e);
                pause();
            } catch (IOException e) {
                throw new DatabaseException("cannot read " + folder, e);
            }
        }
        return Optional.empty();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while waiting for PostgreSQL", e);
        }
    }

    private static Optional<ProcessHandle> findProcess(Path folder) {
        List<String> lines = pidFile(folder);
        if (lines.size() < 4) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(ProcessHandle::isAlive);
    }

    private static List<String> pidFile(Path folder) {
        Path file = folder.resolve("postmaster.pid");
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new DatabaseException("cannot read " + file, e);
        }
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new DatabaseException("port " + port + " is taken by something else", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static DataSource dataSource(int port, String databaseName) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(databaseName);
        source.setUser("postgres");
        return source;
    }
}
