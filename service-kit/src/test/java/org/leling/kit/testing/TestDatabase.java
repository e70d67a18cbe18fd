package org.leling.kit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.leling.kit.database.DatabaseAddress;
import org.leling.kit.database.EmbeddedServer;
import org.leling.kit.database.Provisioner;
import org.leling.kit.start.ServiceStarter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The one switch: one server for a JVM, a database for a test class.
 *
 * <p>{@code LELING_TEST_DATABASE=testcontainers} takes Testcontainers (image {@code LELING_TEST_IMAGE}, by default
 * postgres:17); anything else the embedded server in {@code target}. Which one it was stands in the log and in
 * {@code target/test-database.txt}.
 */
public final class TestDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(TestDatabase.class);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    private interface Server {
        DatabaseAddress provision(String name);

        DataSource superuser(String name);
    }

    private static final class Holder {
        private static final Server SERVER = start();
    }

    /** Configuration of a service named {@code name} on a fresh database and with keys of its own. */
    public static Map<String, Object> properties(Class<?> test, String name) {
        Map<String, Object> map = new LinkedHashMap<>(ServiceStarter.names(name));
        map.putAll(create(test).properties());
        map.put("leling.home", Path.of("target", "test-home").toAbsolutePath().toString());
        map.put("micronaut.server.port", -1);
        map.put("datasources.default.maximum-pool-size", 4);
        return map;
    }

    /** A fresh, empty database. */
    public static DatabaseAddress create(Class<?> test) {
        String simple = test.getSimpleName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        String name = "t" + COUNT.incrementAndGet() + "_" + simple.substring(0, Math.min(40, simple.length()));
        return Holder.SERVER.provision(name);
    }

    /** A superuser's way into a test's database, past every policy. */
    public static DataSource superuser(DatabaseAddress address) {
        return Holder.SERVER.superuser(address.url().substring(address.url().lastIndexOf('/') + 1));
    }

    private static Server start() {
        boolean containers = "testcontainers".equals(System.getenv("LELING_TEST_DATABASE"));
        Server server = containers ? container() : embedded();
        report(containers ? "testcontainers " + image() : "embedded");
        return server;
    }

    private static Server embedded() {
        EmbeddedServer server = EmbeddedServer.start(Path.of("target", "test-postgres", "pg"), 0);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "test-database-stop"));
        dropLeftOvers(server.superuser("postgres"));
        return new Server() {
            @Override
            public DatabaseAddress provision(String name) {
                return server.provision(name);
            }

            @Override
            public DataSource superuser(String name) {
                return server.superuser(name);
            }
        };
    }

    private static Server container() {
        // The library's own command turns fsync off, and a service refuses such a server.
        @SuppressWarnings("resource")
        PostgreSQLContainer<?> container = new PostgreSQLContainer<>(
                        DockerImageName.parse(image()).asCompatibleSubstituteFor("postgres"))
                .withUsername("postgres")
                .withPassword("leling")
                .withDatabaseName("postgres")
                .withCommand("postgres", "-c", "fsync=on", "-c", "max_connections=200");
        container.start();
        String host = container.getHost() + ":" + container.getMappedPort(5432);
        return new Server() {
            @Override
            public DatabaseAddress provision(String name) {
                Provisioner.provision(superuser("postgres"), name, "leling");
                return new DatabaseAddress(
                        "jdbc:postgresql://" + host + "/" + name,
                        Provisioner.OWNER,
                        "leling",
                        Provisioner.APP,
                        "leling");
            }

            @Override
            public DataSource superuser(String name) {
                org.postgresql.ds.PGSimpleDataSource source = new org.postgresql.ds.PGSimpleDataSource();
                source.setUrl("jdbc:postgresql://" + host + "/" + name);
                source.setUser("postgres");
                source.setPassword("leling");
                return source;
            }
        };
    }

    private static void dropLeftOvers(DataSource superuser) {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (var rows = statement.executeQuery("select datname from pg_database where datname ~ '^t[0-9]+_'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            for (String name : names) {
                statement.execute("drop database " + name + " with (force)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot drop what earlier tests left", e);
        }
    }

    private static String image() {
        return System.getenv().getOrDefault("LELING_TEST_IMAGE", "postgres:17");
    }

    private static void report(String which) {
        LOG.info("The tests' database: {}", which);
        try {
            Files.writeString(Path.of("target", "test-database.txt"), which + "\n");
        } catch (IOException e) {
            throw new IllegalStateException("cannot write target/test-database.txt", e);
        }
    }
}
