package org.leling.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.leling.kit.database.DatabaseAddress;
import org.leling.kit.database.DatabaseException;
import org.leling.kit.database.EmbeddedServer;
import org.leling.launcher.LauncherException;
import org.leling.launcher.Terminal;
import org.leling.launcher.home.Home;
import org.leling.launcher.home.PrivateFiles;
import org.postgresql.PGConnection;

/**
 * Brings all databases back from a backup. No service may run meanwhile.
 *
 * <p>Everything is loaded into databases beside the present ones and checked there, rows and digests; only then do they take their
 * places. A fault before that leaves all as it was; a crash after it is made good at the next start.
 */
public final class Restore {

    private static final String BESIDE = "_restoring";

    private final Home home;
    private final EmbeddedServer server;
    private final Schemas schemas;
    private final Terminal terminal;

    public Restore(Home home, EmbeddedServer server, Schemas schemas, Terminal terminal) {
        this.home = home;
        this.server = server;
        this.schemas = schemas;
        this.terminal = terminal;
    }

    /**
     * Holds a file against its own list of contents, so that nothing is stopped for a file that is no backup.
     *
     * @throws LauncherException if it is none, or damaged
     */
    public static void check(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Manifest.DatabasePart part : manifest(zip, file).databases()) {
                for (Manifest.TablePart table : part.tables()) {
                    ZipEntry entry = zip.getEntry(table.entry(part.name()));
                    if (entry == null || !digest(zip, entry).equals(table.sha256())) {
                        throw LauncherException.of("restore.damaged", table.entry(part.name()));
                    }
                }
            }
        } catch (IOException e) {
            throw new LauncherException(Terminal.text("restore.unreadable", file, e.getMessage()), e);
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw LauncherException.of("restore.no-backup", file);
        }
        return Manifest.read(text(zip, entry));
    }

    private static String digest(ZipFile zip, ZipEntry entry) throws IOException {
        MessageDigest digest = Backup.sha256();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Brings back what the file holds. */
    public void from(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip, file);
            Home.delete(staged());
            for (Manifest.DatabasePart part : manifest.databases()) {
                load(zip, part);
                terminal.say("restore.loaded", part.name(), part.rows());
            }
            stage(zip, manifest);
            Files.writeString(mark(), "");
            finish();
        } catch (IOException e) {
            throw new LauncherException(Terminal.text("restore.unreadable", file, e.getMessage()), e);
        }
    }

    /** Makes good a restore that was interrupted while the databases changed places; clears away one that had not come so far. */
    public void finishInterrupted() {
        if (Files.exists(mark())) {
            terminal.say("restore.finishing");
            finish();
        }
        for (String database : Backup.DATABASES) {
            onServer("drop database if exists " + database + BESIDE + " with (force)");
        }
        Home.delete(staged());
    }

    private void load(ZipFile zip, Manifest.DatabasePart part) throws IOException {
        if (!Backup.DATABASES.contains(part.name())) {
            throw LauncherException.of("restore.unknown-database", part.name());
        }
        String beside = part.name() + BESIDE;
        onServer("drop database if exists " + beside + " with (force)");
        DatabaseAddress address = server.provision(beside);
        schemas.apply(part.name(), address, part.versions());
        try (Connection connection = server.superuser(beside).getConnection()) {
            List<String> known = Catalog.versions(connection);
            List<String> newer = part.versions().stream()
                    .filter(each -> !known.contains(each))
                    .toList();
            if (!newer.isEmpty()) {
                throw LauncherException.of("restore.newer", part.name(), String.join(", ", newer));
            }
            connection.setAutoCommit(false);
            fill(zip, part, connection);
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseException("cannot load " + part.name(), e);
        }
    }

    private static void fill(ZipFile zip, Manifest.DatabasePart part, Connection connection)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            // Triggers and foreign keys did their work when the data came to be.
            statement.execute("set local session_replication_role = replica");
            for (Manifest.TablePart table : part.tables()) {
                statement.execute("delete from " + table.table());
            }
        }
        for (Manifest.TablePart table : part.tables()) {
            ZipEntry entry = zip.getEntry(table.entry(part.name()));
            if (entry == null) {
                throw LauncherException.of("restore.damaged", table.entry(part.name()));
            }
            MessageDigest digest = Backup.sha256();
            long rows;
            try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
                rows = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table.table() + " (" + table.columns() + ") from stdin", in);
            }
            if (rows != table.rows()
                    || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw LauncherException.of("restore.damaged", entry.getName());
            }
        }
        try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (Manifest.SequencePart sequence : part.sequences()) {
                set.setString(1, sequence.sequence());
                set.setLong(2, sequence.last());
                set.setBoolean(3, sequence.called());
                set.execute();
            }
        }
    }

    private void stage(ZipFile zip, Manifest manifest) throws IOException {
        for (String name : manifest.files()) {
            if (!name.matches("(keys|demo)/[A-Za-z0-9._-]+") || zip.getEntry(name) == null) {
                throw LauncherException.of("restore.damaged", name);
            }
            PrivateFiles.write(staged().resolve(name), text(zip, zip.getEntry(name)));
        }
    }

    private void finish() {
        try (Connection connection = server.superuser("postgres").getConnection()) {
            List<String> there = Catalog.texts(connection, "select datname from pg_database");
            for (String database : Backup.DATABASES) {
                if (there.contains(database + BESIDE)) {
                    onServer("drop database if exists " + database + " with (force)");
                    onServer("alter database " + database + BESIDE + " rename to " + database);
                }
            }
            for (Path folder : List.of(home.keys(), home.demo())) {
                moveStaged(folder);
            }
            Files.deleteIfExists(mark());
        } catch (SQLException | IOException e) {
            throw new DatabaseException("cannot put the restored databases in place", e);
        }
        Home.delete(staged());
    }

    private void moveStaged(Path folder) throws IOException {
        Path from = staged().resolve(folder.getFileName().toString());
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.move(file, folder.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void onServer(String sql) {
        try (Connection connection = server.superuser("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseException("cannot: " + sql, e);
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path staged() {
        return home.run().resolve("restored");
    }

    private Path mark() {
        return home.run().resolve("restore.swapping");
    }
}
