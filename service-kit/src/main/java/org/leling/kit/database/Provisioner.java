package org.leling.kit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Creates the two roles and a service's database, with a superuser's connection; doing it again changes nothing.
 *
 * <p>A bureau that brings its own server runs the same three statements by hand; the service itself never needs this
 * right.
 */
public final class Provisioner {

    /** Owns schema and tables; runs migrations. */
    public static final String OWNER = "leling_owner";

    /** Runs the service; owns nothing and bypasses nothing. */
    public static final String APP = "leling_app";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private Provisioner() {}

    /**
     * Makes sure that roles and database exist.
     *
     * @param superuser a data source of a role that may create roles and databases
     * @param databaseName letters, digits and underscores
     * @param password for both roles where they are made now
     */
    public static void provision(DataSource superuser, String databaseName, String password) {
        if (!NAME.matcher(databaseName).matches()) {
            throw new IllegalArgumentException("databaseName: " + databaseName);
        }
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            role(connection, OWNER, password);
            role(connection, APP, password);
            if (!exists(connection, "select 1 from pg_database where datname = ?", databaseName)) {
                statement.execute(
                        "create database " + databaseName + " owner " + OWNER + " template template0 encoding 'UTF8'");
            }
            statement.execute("revoke all on database " + databaseName + " from public");
            statement.execute("grant connect, temporary on database " + databaseName + " to " + APP);
        } catch (SQLException e) {
            throw new DatabaseException("cannot provision database " + databaseName, e);
        }
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        if (exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create role " + name + " login nosuperuser nobypassrls nocreatedb nocreaterole password '"
                            + password.replace("'", "''") + "'");
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
