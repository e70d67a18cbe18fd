package org.leling.dossier.record.db;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leling.kit.database.Sql;

/** Keeps the tokens by which names are found. */
@Singleton
class NameIndex {

    private final Sql sql;
    private final NameTokens names;

    NameIndex(Sql sql, NameTokens names) {
        this.sql = sql;
        this.names = names;
    }

    /** Gives these persons the tokens of their names, by id, in place of those that they had. */
    void index(Map<String, Set<String>> namesById) {
        List<@Nullable Object[]> old = new ArrayList<>();
        List<@Nullable Object[]> tokens = new ArrayList<>();
        namesById.forEach((id, all) -> {
            old.add(new Object[] {id});
            all.stream()
                    .flatMap(name -> names.tokens(name).stream())
                    .distinct()
                    .forEach(token -> tokens.add(new Object[] {id, token}));
        });
        sql.eachLater("delete from name_token where dossier_id = ?", old);
        sql.eachLater("insert into name_token(dossier_id, token) values (?,?)", tokens);
    }
}
