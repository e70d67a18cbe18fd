package org.leling.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leling.kit.database.DatabaseAddress;
import org.leling.kit.database.EmbeddedServer;
import org.leling.launcher.LauncherException;
import org.leling.launcher.Terminal;
import org.leling.launcher.home.Home;

/** On an embedded server, with a schema that has what the services' schemas have. */
class BackupRestoreTest {

    private static EmbeddedServer server;

    @TempDir
    private Path folder;

    private Home home;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(
            new PrintStream(said, true, StandardCharsets.UTF_8), new PrintStream(said, true, StandardCharsets.UTF_8));

    @BeforeAll
    static void startServer() {
        server = EmbeddedServer.start(Path.of("target", "backup-postgres", "pg"), 0);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void freshDatabases() throws Exception {
        home = new Home(folder.resolve("home"));
        home.create();
        Files.writeString(home.keys().resolve("master.key"), "old key\n");
        Files.writeString(home.keys().resolve("token-private.pem"), "not saved\n");
        Files.writeString(home.demo().resolve("accounts.properties"), "unit.grant=unit:u-1\n");
        for (String database : Backup.DATABASES) {
            onServer("drop database if exists " + database + " with (force)");
            onServer("drop database if exists " + database + "_restoring with (force)");
            DatabaseAddress address = server.provision(database);
            schema(database, address, List.of());
            try (Connection connection = app(address);
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("select set_config('app.scope', '*', true)");
                statement.execute("insert into parent(name, note, raw) select 'n' || i, case when i % 3 = 0 then null"
                        + " else E'tab\\there, back\\\\slash, 换行\\n' || i end, decode('00ff', 'hex')"
                        + " from generate_series(1, 50) i");
                statement.execute("insert into child(parent_id) select id from parent where id % 2 = 0");
                statement.execute("update seeded set value = 7");
                connection.commit();
            }
        }
    }

    @Test
    void whatWasSavedComesBackRowByRowWithSequencesAndKeys() throws Exception {
        Path file = folder.resolve("a backup.zip");
        List<List<String>> before = everything();
        long rows = new Backup(home, server).to(file);
        assertThat(rows).isEqualTo(4 * (50 + 25 + 1));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        for (String database : Backup.DATABASES) {
            on(database, "delete from child", "delete from parent", "insert into parent(name) values ('later')");
        }
        Files.writeString(home.keys().resolve("master.key"), "new key\n");
        Files.delete(home.demo().resolve("accounts.properties"));

        restore().from(file);

        assertThat(everything()).isEqualTo(before);
        assertThat(Files.readString(home.keys().resolve("master.key"))).isEqualTo("old key\n");
        assertThat(Files.readString(home.keys().resolve("token-private.pem"))).isEqualTo("not saved\n");
        assertThat(home.demo().resolve("accounts.properties")).hasContent("unit.grant=unit:u-1");
        for (String database : Backup.DATABASES) {
            assertThat(texts(database, "insert into parent(name) values ('next') returning id"))
                    .as("the sequence goes on")
                    .containsExactly("51");
        }
        assertThat(texts("postgres", "select datname from pg_database where datname like '%restoring'"))
                .isEmpty();
    }

    @Test
    void rowLevelSecurityAndTriggersHoldAfterwards() throws Exception {
        Path file = folder.resolve("b.zip");
        new Backup(home, server).to(file);
        restore().from(file);
        DatabaseAddress address = server.provision("leling_dossier");
        try (Connection connection = app(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from parent")) {
            row.next();
            assertThat(row.getInt(1)).as("no scope sees nobody").isZero();
        }
        assertThatThrownBy(() -> on("leling_dossier", "insert into child(parent_id) values (99999)"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aDamagedFileChangesNothing() throws Exception {
        Path file = folder.resolve("b.zip");
        new Backup(home, server).to(file);
        on("leling_console", "insert into parent(name) values ('later')");
        List<List<String>> before = everything();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path entry = zip.getPath("leling_dossier/public.parent.copy");
            List<String> lines = new ArrayList<>(Files.readAllLines(entry));
            lines.set(0, lines.get(0).replace("n1", "n2"));
            Files.write(entry, lines);
        }

        assertThatThrownBy(() -> Restore.check(file))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> restore().from(file))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("damaged");

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aBackupOfANewerVersionIsRefused() throws Exception {
        Path file = folder.resolve("b.zip");
        on("leling_alert", "insert into flyway_schema_history values (2, '9', true)");
        new Backup(home, server).to(file);
        assertThatThrownBy(() -> restore().from(file))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("newer version (9)");
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        Path file = folder.resolve("b.zip");
        Files.writeString(file, "hello");
        assertThatThrownBy(() -> Restore.check(file)).isInstanceOf(LauncherException.class);
        assertThatThrownBy(() -> restore().from(file)).isInstanceOf(LauncherException.class);
    }

    @Test
    void aRestoreCutOffWhileDatabasesChangedPlacesIsFinishedAtTheNextStart() throws Exception {
        Path file = folder.resolve("b.zip");
        new Backup(home, server).to(file);
        List<List<String>> before = everything();
        on("leling_schedule", "insert into parent(name) values ('later')");
        onServer("create database leling_schedule_restoring template leling_alert");
        Files.createDirectories(home.run().resolve("restored/keys"));
        Files.writeString(home.run().resolve("restored/keys/master.key"), "restored key\n");
        Files.writeString(home.run().resolve("restore.swapping"), "");

        restore().finishInterrupted();

        assertThat(everything()).isEqualTo(before);
        assertThat(home.keys().resolve("master.key")).hasContent("restored key");
        assertThat(home.run().resolve("restore.swapping")).doesNotExist();
    }

    @Test
    void aRestoreCutOffEarlierIsClearedAway() throws Exception {
        List<List<String>> before = everything();
        onServer("create database leling_schedule_restoring template template0");
        restore().finishInterrupted();
        assertThat(everything()).isEqualTo(before);
        assertThat(texts("postgres", "select datname from pg_database where datname like '%restoring'"))
                .isEmpty();
    }

    private Restore restore() {
        return new Restore(home, server, BackupRestoreTest::schema, terminal);
    }

    private static void schema(String database, DatabaseAddress address, List<String> versions) {
        try (Connection connection =
                        DriverManager.getConnection(address.url(), address.ownerUser(), address.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("create table flyway_schema_history(installed_rank int, version text, success boolean)");
            statement.execute("insert into flyway_schema_history values (1, '1', true)");
            statement.execute("create table parent(id bigint generated always as identity primary key, name text not"
                    + " null, note text, raw bytea, length int generated always as (length(name)) stored)");
            statement.execute(
                    "create table child(id bigserial primary key, parent_id bigint not null references" + " parent)");
            statement.execute("create table seeded(value int)");
            statement.execute("insert into seeded values (0)");
            statement.execute("alter table parent enable row level security");
            statement.execute("alter table parent force row level security");
            statement.execute("create policy scoped on parent using (current_setting('app.scope', true) = '*')");
            statement.execute("grant select, insert, update, delete on all tables in schema public to leling_app");
            statement.execute("grant usage on all sequences in schema public to leling_app");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection app(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.appUser(), address.appPassword());
    }

    private List<List<String>> everything() throws SQLException {
        List<List<String>> all = new ArrayList<>();
        for (String database : Backup.DATABASES) {
            all.add(texts(database, "select parent::text from parent order by id"));
            all.add(texts(database, "select child::text from child order by id"));
            all.add(texts(database, "select value::text from seeded"));
        }
        return all;
    }

    private static void on(String database, String... statements) throws SQLException {
        try (Connection connection = server.superuser(database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void onServer(String sql) throws SQLException {
        on("postgres", sql);
    }

    private static List<String> texts(String database, String sql) throws SQLException {
        try (Connection connection = server.superuser(database).getConnection()) {
            return Catalog.texts(connection, sql);
        }
    }
}
