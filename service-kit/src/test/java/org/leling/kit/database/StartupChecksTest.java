package org.leling.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leling.kit.start.ServiceStarter;
import org.leling.kit.testing.TestDatabase;

class StartupChecksTest {

    private static Map<String, Object> properties(DatabaseAddress address) {
        Map<String, Object> map = new LinkedHashMap<>(ServiceStarter.names("test"));
        map.putAll(address.properties());
        map.put("leling.home", "target/test-home");
        return map;
    }

    private static void start(Map<String, Object> properties) {
        ApplicationContext.run(properties).close();
    }

    private static void asOwner(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(address.url(), address.ownerUser(), address.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_sound_database_starts() {
        start(properties(TestDatabase.create(StartupChecksTest.class)));
    }

    @Test
    void a_server_that_forgets_is_refused_and_all_its_faults_are_told(@TempDir Path folder) {
        try (EmbeddedServer server =
                EmbeddedServer.start(folder.resolve("pg"), 0, Map.of("fsync", "off", "synchronous_commit", "off"))) {
            Map<String, Object> properties = properties(server.provision("leling_test"));
            assertThatThrownBy(() -> start(properties))
                    .hasStackTraceContaining("refusing to start")
                    .hasStackTraceContaining("without fsync")
                    .hasStackTraceContaining("synchronous_commit is off");
        }
    }

    @Test
    void connections_without_the_scope_proxy_are_refused() {
        Map<String, Object> properties = properties(TestDatabase.create(StartupChecksTest.class));
        properties.put("kit.no-proxy", true);
        assertThatThrownBy(() -> start(properties)).hasStackTraceContaining("connections carry no scope");
    }

    @Test
    void a_role_that_owns_the_database_or_may_become_its_owner_is_refused() {
        DatabaseAddress address = TestDatabase.create(StartupChecksTest.class);
        Map<String, Object> properties = properties(address);
        properties.put("datasources.default.username", address.ownerUser());
        properties.put("datasources.default.password", address.ownerPassword());
        assertThatThrownBy(() -> start(properties)).hasStackTraceContaining("the service's role owns audit_entry");
    }

    @Test
    void a_superuser_is_refused() throws SQLException {
        DatabaseAddress address = TestDatabase.create(StartupChecksTest.class);
        Map<String, Object> properties = properties(address);
        properties.put("datasources.default.username", "postgres");
        try (Connection connection = TestDatabase.superuser(address).getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
        }
        properties.put("datasources.default.password", "leling");
        assertThatThrownBy(() -> start(properties)).hasStackTraceContaining("is superuser or bypasses");
    }

    @Test
    void a_persons_table_without_forced_row_level_security_is_refused() throws SQLException {
        for (String gap : List.of(
                "create table gap (dossier_id text)",
                "create table gap (dossier_id text); alter table gap enable row level security")) {
            DatabaseAddress address = TestDatabase.create(StartupChecksTest.class);
            asOwner(address, gap);
            Map<String, Object> properties = properties(address);
            properties.put("flyway.datasources.owner.baseline-on-migrate", true);
            properties.put("flyway.datasources.owner.baseline-version", "0");
            assertThatThrownBy(() -> start(properties))
                    .hasStackTraceContaining("without forced row-level security in gap");
        }
    }
}
