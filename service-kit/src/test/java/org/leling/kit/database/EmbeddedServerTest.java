package org.leling.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    private static String ask(EmbeddedServer server, String database, String sql) throws SQLException {
        try (Connection connection = server.superuser(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(EmbeddedServer server, String database, String sql) throws SQLException {
        try (Connection connection = server.superuser(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What a service does, in a process that is then killed. */
    static final class Starter {
        private Starter() {}

        public static void main(String[] args) throws InterruptedException, IOException {
            EmbeddedServer server = EmbeddedServer.start(Path.of(args[0]), 0);
            server.provision("leling_a");
            Files.writeString(Path.of(args[0]).resolveSibling("port"), "" + server.port());
            Thread.sleep(60_000);
        }
    }

    private static int startAndKill(Path folder) throws IOException, InterruptedException {
        Path port = folder.resolveSibling("port");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling("log").toFile())
                .start();
        try {
            await().atMost(120, TimeUnit.SECONDS).until(() -> Files.exists(port) && Files.size(port) > 0);
        } finally {
            process.destroyForcibly().waitFor();
        }
        return Integer.parseInt(Files.readString(port));
    }

    @Test
    void it_is_durable_keeps_its_rows_and_takes_up_a_server_that_a_killed_process_left(@TempDir Path home)
            throws SQLException, IOException, InterruptedException {
        Path folder = home.resolve("pg");
        int port = startAndKill(folder);

        EmbeddedServer left = EmbeddedServer.start(folder, 0);
        assertThat(left.port()).isEqualTo(port);
        left.provision("leling_a");
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            assertThat(ask(left, "postgres", "show " + setting)).as(setting).isEqualTo("on");
        }
        assertThat(ask(left, "postgres", "select datcollate || datlocale from pg_database where datname = 'leling_a'"))
                .isEqualTo("CC.UTF-8");
        run(left, "leling_a", "create table kept as select 42 as n");
        left.close();
        assertThat(folder.resolve("postmaster.pid")).doesNotExist();

        try (EmbeddedServer again = EmbeddedServer.start(folder, 0)) {
            assertThat(ask(again, "leling_a", "select n from kept")).isEqualTo("42");
        }
    }

    @Test
    void a_port_taken_by_something_else_is_said(@TempDir Path home) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedServer.start(home.resolve("pg"), taken.getLocalPort()))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("port " + taken.getLocalPort());
        }
    }
}
