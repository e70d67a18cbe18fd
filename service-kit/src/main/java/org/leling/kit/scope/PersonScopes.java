package org.leling.kit.scope;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        replaceAll(Map.of(dossierId, grants));
    }

    /**
     * Replaces the grants that see each of these persons, and gives the persons for whom that changed anything.
     *
     * @throws IllegalArgumentException for a malformed grant, or for {@code *}, which is no person's
     */
    public Set<String> replaceAll(Map<String, ? extends Collection<String>> grantsByDossier) {
        List<String> persons = new ArrayList<>();
        List<String> grants = new ArrayList<>();
        grantsByDossier.forEach((dossierId, given) -> {
            TreeSet<String> wanted = new TreeSet<>(given);
            wanted.add("person:" + dossierId);
            for (String grant : wanted) {
                if (grant.equals("*") || !Scope.wellFormed(grant)) {
                    throw new IllegalArgumentException("grant: " + grant);
                }
                persons.add(dossierId);
                grants.add(grant);
            }
        });
        if (persons.isEmpty()) {
            return Set.of();
        }
        return SystemScope.call(
                "scopes",
                () -> sql.call(() -> {
                    Set<String> changed = new TreeSet<>(sql.list(
                            "delete from person_scope where dossier_id = any(?) and (dossier_id, grant_name) not in"
                                    + " (select p, g from unnest(?, ?) as wanted(p, g)) returning dossier_id",
                            row -> row.getString(1),
                            grantsByDossier.keySet(),
                            persons,
                            grants));
                    changed.addAll(sql.list(
                            "insert into person_scope(dossier_id, grant_name) select * from unnest(?, ?)"
                                    + " on conflict do nothing returning dossier_id",
                            row -> row.getString(1),
                            persons,
                            grants));
                    return changed;
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
