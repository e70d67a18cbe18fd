package org.leling.dossier.record.db;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leling.dossier.record.Field;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.time.DayClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives names that were kept by an earlier edition of the service the tokens of this one, so that people recorded before
 * an upgrade are found in the same ways as those recorded after it.
 *
 * <p>A chunk is a transaction: a service that is ended goes on where it was, and several at once take different rows. Each
 * person's row says by which edition their name was indexed.
 */
@Singleton
public class NameReindex {

    private static final Logger LOG = LoggerFactory.getLogger(NameReindex.class);
    private static final int CHUNK = 200;

    private final Sql sql;
    private final RecordStore store;
    private final NameIndex index;
    private final DayClock days;

    NameReindex(Sql sql, RecordStore store, NameIndex index, DayClock days) {
        this.sql = sql;
        this.store = store;
        this.index = index;
        this.days = days;
    }

    /** Indexes what is left, a chunk at a time; says how many names that were. */
    @Scheduled(initialDelay = "2s", fixedDelay = "1h")
    public int run() {
        return SystemScope.call("name-reindex", () -> {
            int done = 0;
            int chunk;
            do {
                chunk = sql.call(this::chunk);
                done += chunk;
            } while (chunk > 0);
            if (done > 0) {
                LOG.info("indexed {} names for search by pinyin", done);
            }
            return done;
        });
    }

    private int chunk() {
        List<String> ids = sql.list(
                "select dossier_id from dossier where names_edition < ? order by names_edition, dossier_id limit ?"
                        + " for update skip locked",
                row -> row.getString(1),
                NameTokens.EDITION,
                CHUNK);
        Map<String, Set<String>> names = new LinkedHashMap<>();
        store.findFields(ids, List.of(Field.NAME))
                .forEach((id, record) -> names.put(id, record.now().namesFrom(days.today())));
        index.index(names);
        sql.update("update dossier set names_edition = ? where dossier_id = any(?)", NameTokens.EDITION, ids);
        return ids.size();
    }
}
