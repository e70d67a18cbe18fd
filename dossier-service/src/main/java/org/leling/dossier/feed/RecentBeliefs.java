package org.leling.dossier.feed;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.RecordListener;
import org.leling.dossier.record.Saved;
import org.leling.kit.database.Sql;

/**
 * What the last versions believed, for the feed's readers, who come for each a moment after it was kept: the record need
 * not be read, opened and understood again for each of them.
 *
 * <p>A version is taken in once it is committed, and what a version believed never changes. It is forgotten after half a
 * minute, so that what an erasure makes unreadable does not stay readable here.
 */
@Singleton
class RecentBeliefs implements RecordListener {

    private static final int MOST = 500;
    private static final long LONGEST_NANOS = Duration.ofSeconds(30).toNanos();

    private record Key(String dossier, int version) {}

    private record Kept(Belief belief, long since) {}

    private final Sql sql;
    private final Map<Key, Kept> kept = new LinkedHashMap<>();

    RecentBeliefs(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void kept(List<Saved> saved) {
        List<Belief> beliefs =
                saved.stream().map(each -> each.edit().believed()).toList();
        sql.afterCommit(() -> takeIn(beliefs));
    }

    private synchronized void takeIn(List<Belief> beliefs) {
        long now = System.nanoTime();
        for (Belief belief : beliefs) {
            kept.put(new Key(belief.id(), belief.version()), new Kept(belief, now));
        }
        var oldest = kept.values().iterator();
        for (int tooMany = kept.size() - MOST; tooMany > 0; tooMany--) {
            oldest.next();
            oldest.remove();
        }
        forgetOld(now);
    }

    private void forgetOld(long now) {
        var oldest = kept.values().iterator();
        while (oldest.hasNext() && now - oldest.next().since() > LONGEST_NANOS) {
            oldest.remove();
        }
    }

    /** Forgets what versions of one person believed. */
    synchronized void forget(String dossier) {
        kept.keySet().removeIf(key -> key.dossier().equals(dossier));
    }

    /** Finds what a version believed, if it was kept a moment ago. */
    synchronized Optional<Belief> find(String dossier, int version) {
        forgetOld(System.nanoTime());
        return Optional.ofNullable(kept.get(new Key(dossier, version))).map(Kept::belief);
    }
}
