package org.leling.launcher.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a database says of its own tables and sequences. */
final class Catalog {

    private static final String OURS = "n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'";

    /** All but the migrations' own record, which a restore writes anew, and but partitions, which are read through their parent. */
    private static final String TABLES = "select format('%I.%I', n.nspname, c.relname),"
            + " (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a"
            + "  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')"
            + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            + " where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'"
            + " and c.relname <> 'flyway_schema_history' and " + OURS + " order by 1";

    private static final String SEQUENCES = "select format('%I.%I', n.nspname, c.relname)"
            + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            + " where c.relkind = 'S' and " + OURS + " order by 1";

    private Catalog() {}

    record Table(String name, String columns) {}

    static List<Table> tables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            List<Table> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2)));
            }
            return tables;
        }
    }

    static List<Manifest.SequencePart> sequences(Connection connection) throws SQLException {
        List<Manifest.SequencePart> sequences = new ArrayList<>();
        for (String name : texts(connection, SEQUENCES)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select last_value, is_called from " + name)) {
                row.next();
                sequences.add(new Manifest.SequencePart(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    /** The versions of the migrations that were applied; none where nothing was ever migrated. */
    static List<String> versions(Connection connection) throws SQLException {
        if (texts(connection, "select 1 where to_regclass('flyway_schema_history') is not null")
                .isEmpty()) {
            return List.of();
        }
        return texts(
                connection,
                "select version from flyway_schema_history where success and version is not null"
                        + " order by installed_rank");
    }

    static List<String> texts(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
