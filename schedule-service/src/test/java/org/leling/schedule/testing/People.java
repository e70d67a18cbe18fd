package org.leling.schedule.testing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.leling.kit.database.Sql;
import org.leling.kit.feed.FeedEvent;
import org.leling.kit.feed.FeedHandler;
import org.leling.kit.scope.PersonScopes;
import org.leling.kit.scope.SystemScope;

/** Puts people into the plan as the feed would. */
@Singleton
public class People {

    private final Sql sql;
    private final PersonScopes scopes;
    private final FeedHandler feed;
    private final AtomicLong seq = new AtomicLong();
    private final Map<String, Long> versions = new HashMap<>();

    People(Sql sql, PersonScopes scopes, FeedHandler feed) {
        this.sql = sql;
        this.scopes = scopes;
        this.feed = feed;
    }

    /** A dossier in the case form: at home in the unit's own city since a day. */
    public static Map<String, Object> atHome(String id, LocalDate since, List<String> livesWith) {
        Map<String, Object> planning = new LinkedHashMap<>();
        planning.put("id", id);
        planning.put("born", "1930-05-06");
        planning.put("managingUnitDivision", "320581");
        planning.put(
                "facts",
                List.of(Map.of(
                        "from",
                        since.toString(),
                        "residence",
                        Map.of("division", "320581", "setting", "HOME", "livesWith", livesWith))));
        return planning;
    }

    /** The same dossier with one more change of facts. */
    public static Map<String, Object> with(Map<String, Object> planning, Map<String, Object> change) {
        Map<String, Object> changed = new LinkedHashMap<>(planning);
        List<Object> facts = new ArrayList<>((List<?>) planning.get("facts"));
        facts.add(change);
        changed.put("facts", facts);
        return changed;
    }

    /** A new state of a dossier of a unit arrives. */
    public synchronized void put(Map<String, Object> planning, String unit) {
        String id = String.valueOf(planning.get("id"));
        long version = versions.merge(id, 1L, Long::sum);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("planning", planning);
        item.put("unit", unit);
        item.put("attention", Map.of("level", "NORMAL", "reasons", List.of()));
        item.put("livingClass", "UNCLASSIFIED");
        apply(id, version, "DOSSIER", List.of("unit:" + unit, "community:c-" + unit, "volunteer:v-" + unit), item);
    }

    /** A campaign is declared. */
    public void declare(String id, String kind, LocalDate from, LocalDate to) {
        Map<String, Object> campaign = Map.of("id", id, "kind", kind, "from", from.toString(), "to", to.toString());
        apply("", 0, "CAMPAIGN", List.of(), Map.of("campaign", campaign));
    }

    private void apply(String id, long version, String kind, List<String> grants, Map<String, Object> item) {
        FeedEvent event = new FeedEvent(seq.incrementAndGet(), id, version, kind, Instant.EPOCH, grants, item);
        SystemScope.run(
                "test",
                () -> sql.run(() -> {
                    if (!id.isEmpty()) {
                        scopes.replace(id, grants);
                    }
                    feed.apply(List.of(event));
                }));
    }

    /** Every stored duty of a dossier as text, with the row's own version: any write shows. */
    public List<String> rows(String dossier) {
        return SystemScope.call(
                "test",
                () -> sql.list(
                        "select o.rule || ' ' || o.period || ' ' || o.xmin || ' ' || coalesce(o.withdrawn_code, '')"
                                + " from obligation o where dossier_id = ? order by 1",
                        row -> row.getString(1),
                        dossier));
    }
}
