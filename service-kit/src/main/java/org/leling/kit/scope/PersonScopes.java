package org.leling.kit.scope;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.leling.kit.database.Sql;

/**
 * Which grants see which person: the rows that row-level security joins.
 *
 * <p>Written by whoever applies a change of the dossier, in the same transaction and under a scope that sees everyone;
 * nobody else may. A person's own grant ({@code person:<id>}) is added by itself.
 */
@Singleton
public class PersonScopes {

    private final Sql sql;

    public PersonScopes(Sql sql) {
        this.sql = sql;
    }

    /**
     * Replaces the grants that see this person.
     *
     * @throws IllegalArgumentException for a malformed grant, or for {@code *}, which is no person's
     */
    public void replace(String dossierId, Collection<String> grants) {
        TreeSet<String> wanted = new TreeSet<>(grants);
        wanted.add("person:" + dossierId);
        for (String grant : wanted) {
            if (grant.equals("*") || !Scope.wellFormed(grant)) {
                throw new IllegalArgumentException("grant: " + grant);
            }
        }
        SystemScope.run(
                "scopes",
                () -> sql.run(() -> {
                    sql.update(
                            "delete from person_scope where dossier_id = ? and grant_name <> all(?)",
                            dossierId,
                            wanted);
                    sql.update(
                            "insert into person_scope(dossier_id, grant_name) select ?, g from unnest(?) g"
                                    + " on conflict do nothing",
                            dossierId,
                            wanted);
                }));
    }

    /** The grants that see this person, in order; empty for an unknown person or one outside the caller's scope. */
    public List<String> list(String dossierId) {
        return sql.list(
                "select grant_name from person_scope where dossier_id = ? order by grant_name",
                row -> row.getString(1),
                dossierId);
    }
}
