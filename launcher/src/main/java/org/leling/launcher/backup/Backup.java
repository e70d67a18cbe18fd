package org.leling.launcher.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.leling.kit.database.DatabaseException;
import org.leling.kit.database.EmbeddedServer;
import org.leling.kit.time.LelingClock;
import org.leling.launcher.LauncherException;
import org.leling.launcher.Terminal;
import org.leling.launcher.home.Home;
import org.leling.launcher.home.PrivateFiles;
import org.postgresql.PGConnection;

/**
 * Saves every database of the embedded server, and the keys without which they can't be read, into one file, while everything runs.
 *
 * <p>Each database is read in one repeatable-read transaction. Those that consume the feed are seen first and the feed's own last, so
 * that no consumer's cursor can lie beyond the feed that is saved with it.
 */
public final class Backup {

    /** The consumers, then the source of the feed. */
    static final List<String> DATABASES =
            List.of("leling_console", "leling_alert", "leling_schedule", "leling_dossier");

    private final Home home;
    private final EmbeddedServer server;

    public Backup(Home home, EmbeddedServer server) {
        this.home = home;
        this.server = server;
    }

    /** Writes the file, whole or not at all, readable by its owner alone; returns how many rows it holds. */
    public long to(Path file) {
        try {
            Path aside = PrivateFiles.beside(file);
            try {
                long rows = write(aside);
                Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                return rows;
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new LauncherException(Terminal.text("backup.unwritable", file, e.getMessage()), e);
        }
    }

    private long write(Path aside) throws IOException {
        Map<String, Connection> snapshots = new LinkedHashMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(aside))) {
            for (String database : existing()) {
                snapshots.put(database, snapshot(database));
            }
            List<Manifest.DatabasePart> parts = new ArrayList<>();
            for (Map.Entry<String, Connection> each : snapshots.entrySet()) {
                parts.add(copy(each.getKey(), each.getValue(), zip));
            }
            List<String> files = copyFiles(zip);
            Manifest manifest =
                    new Manifest(new LelingClock(Duration.ZERO).instant().toString(), parts, files);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(manifest.write().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return parts.stream().mapToLong(Manifest.DatabasePart::rows).sum();
        } catch (SQLException e) {
            throw new DatabaseException("cannot save the databases", e);
        } finally {
            snapshots.values().forEach(Backup::close);
        }
    }

    private List<String> existing() throws SQLException {
        try (Connection connection = server.superuser("postgres").getConnection()) {
            List<String> there = Catalog.texts(connection, "select datname from pg_database");
            return DATABASES.stream().filter(there::contains).toList();
        }
    }

    private Connection snapshot(String database) throws SQLException {
        Connection connection = server.superuser(database).getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_snapshot()")) {
            row.next();
        }
        return connection;
    }

    private static Manifest.DatabasePart copy(String database, Connection connection, ZipOutputStream zip)
            throws SQLException, IOException {
        List<Manifest.TablePart> tables = new ArrayList<>();
        for (Catalog.Table table : Catalog.tables(connection)) {
            String name = new Manifest.TablePart(table.name(), "", 0, "").entry(database);
            MessageDigest digest = sha256();
            zip.putNextEntry(new ZipEntry(name));
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select " + table.columns() + " from " + table.name() + ") to stdout",
                            new DigestOutputStream(new Unclosed(zip), digest));
            zip.closeEntry();
            tables.add(new Manifest.TablePart(
                    table.name(), table.columns(), rows, HexFormat.of().formatHex(digest.digest())));
        }
        return new Manifest.DatabasePart(database, Catalog.versions(connection), tables, Catalog.sequences(connection));
    }

    /** The data keys and what the launcher remembers of the demo; tokens' keys are made anew where they are missing. */
    private List<String> copyFiles(ZipOutputStream zip) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path folder : List.of(home.keys(), home.demo())) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Backup::isSaved).sorted().toList()) {
                    String name = folder.getFileName() + "/" + file.getFileName();
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(file, zip);
                    zip.closeEntry();
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static boolean isSaved(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".key") || name.endsWith(".properties"));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DatabaseException("cannot end a snapshot", e);
        }
    }

    /** The copy closes what it writes to; the archive goes on. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
