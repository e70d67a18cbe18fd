package org.leling.kit.database;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.order.Ordered;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.leling.kit.scope.ScopedDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses to start a service whose ground does not hold: a server that forgets what it confirmed, a role that sees too
 * much, connections without a scope, a person's table without row-level security. All faults are told at once.
 */
@Singleton
final class StartupChecks implements ApplicationEventListener<StartupEvent>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(StartupChecks.class);

    private record Check(String sql, String fault) {}

    /** Each query gives the names that its sentence is about; none is well. */
    private static final List<Check> CHECKS = List.of(
            new Check(
                    "select name from pg_settings where name in ('fsync', 'full_page_writes') and setting <> 'on'",
                    "the server runs without %s: a confirmed alarm would be lost with the power"),
            new Check(
                    "select setting from pg_settings where name = 'synchronous_commit' and setting = 'off'",
                    "synchronous_commit is %s: a confirmed alarm could be lost"),
            new Check(
                    "select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)",
                    "the service's role %s is superuser or bypasses row-level security"),
            new Check(
                    "select c.relname from pg_class c where c.relkind in ('r', 'p', 'v', 'm')"
                            + " and c.relnamespace = 'public'::regnamespace and pg_has_role(current_user, c.relowner, 'MEMBER')",
                    "the service's role owns %s, or is a member of its owner"),
            new Check(
                    "select datname from pg_database where datname = current_database()"
                            + " and pg_has_role(current_user, datdba, 'MEMBER')",
                    "the service's role owns database %s, or is a member of its owner"),
            new Check(
                    "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                            + " where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace"
                            + " and a.attname = 'dossier_id' and not a.attisdropped"
                            + " and not (c.relrowsecurity and c.relforcerowsecurity)",
                    "a dossier_id stands without forced row-level security in %s: call leling_protect('…')"));

    private final DataSource dataSource;

    StartupChecks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            faults.forEach(fault -> LOG.error("Refusing to start: {}", fault));
            throw new DatabaseException("refusing to start: " + String.join("; ", faults));
        }
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        DataSource raw = DelegatingDataSource.unwrapDataSource(dataSource);
        if (!(raw instanceof ScopedDataSource)) {
            faults.add("connections carry no scope: " + raw.getClass().getName() + " is not behind the scope proxy");
        }
        try (Connection connection = raw.getConnection();
                Statement statement = connection.createStatement()) {
            for (Check check : CHECKS) {
                List<String> names = names(statement, check.sql());
                if (!names.isEmpty()) {
                    faults.add(check.fault().replace("%s", String.join(", ", names)));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException("cannot check the database", e);
        }
        return faults;
    }

    private static List<String> names(Statement statement, String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql + " order by 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
