package org.leling.dossier.directory;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.leling.kit.database.Sql;

/** Keeps the directory. It holds no old person, so everyone who is signed in may read its names of offices. */
@Singleton
public class Directory {

    private final Sql sql;

    Directory(Sql sql) {
        this.sql = sql;
    }

    /**
     * Gives the entry of a name, made if it is new.
     *
     * <p>Two transactions that name the same entry for the first time get the same one: the second waits for the first.
     *
     * @param parent see {@link DirectoryEntry#parent()}
     * @param division the division of a new entry, or an empty text; of one that is there it changes nothing
     */
    public DirectoryEntry named(DirectoryKind kind, String name, String parent, String division) {
        return find(kind, name, parent).orElseGet(() -> {
            long number = sql.get("select nextval('directory_number')", row -> row.getLong(1));
            sql.update(
                    "insert into directory(id, kind, name, parent, division, number) values (?,?,?,?,?,?)"
                            + " on conflict (kind, name, parent) do nothing",
                    kind.prefix() + number,
                    kind,
                    name,
                    parent,
                    division,
                    number);
            return find(kind, name, parent).orElseThrow();
        });
    }

    /** Finds the entry of a name. */
    public Optional<DirectoryEntry> find(DirectoryKind kind, String name, String parent) {
        return sql.find(
                "select * from directory where kind = ? and name = ? and parent = ?",
                Directory::entry,
                kind,
                name,
                parent);
    }

    /** Finds an entry by its id. */
    public Optional<DirectoryEntry> find(String id) {
        return sql.find("select * from directory where id = ?", Directory::entry, id);
    }

    /** Finds several entries by id; unknown ids are absent. */
    public Map<String, DirectoryEntry> findAll(Collection<String> ids) {
        Map<String, DirectoryEntry> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            sql.list("select * from directory where id = any(?)", Directory::entry, ids)
                    .forEach(entry -> found.put(entry.id(), entry));
        }
        return found;
    }

    /** Reads an entry, under the name that it has today. */
    public static DirectoryEntry entry(ResultSet row) throws SQLException {
        return new DirectoryEntry(
                row.getString("id"),
                DirectoryKind.valueOf(row.getString("kind")),
                row.getString("title").isEmpty() ? row.getString("name") : row.getString("title"),
                row.getString("parent"),
                row.getString("division"));
    }
}
