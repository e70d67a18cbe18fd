package org.leling.dossier.record;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leling.dossier.record.db.RecordWriter;
import org.leling.kit.audit.Audit;
import org.leling.kit.feed.FeedLog;
import org.leling.kit.scope.PersonScopes;
import org.leling.kit.scope.SystemScope;

/**
 * Keeps versions of dossiers, with all that goes with one: who may see the person, the audit entry, the log row.
 *
 * <p>Whether the caller may change the person was decided when the record was read under the caller's scope; the writing
 * itself runs as the system, since a change can move a person out of the caller's sight.
 */
@Singleton
public class RecordKeeper {

    /** The kind of a log row that tells of a person. */
    public static final String DOSSIER = "DOSSIER";

    private static final String NOTHING_MORE = "{}";

    private final RecordWriter writer;
    private final PersonScopes scopes;
    private final Audit audit;
    private final FeedLog feed;
    private final List<RecordListener> listeners;
    private final List<TransferListener> transfers;

    RecordKeeper(
            RecordWriter writer,
            PersonScopes scopes,
            Audit audit,
            FeedLog feed,
            List<RecordListener> listeners,
            List<TransferListener> transfers) {
        this.writer = writer;
        this.scopes = scopes;
        this.audit = audit;
        this.feed = feed;
        this.listeners = List.copyOf(listeners);
        this.transfers = List.copyOf(transfers);
    }

    /**
     * Keeps new dossiers and next versions, in one go.
     *
     * @param created new dossiers
     * @param updated next versions of dossiers that are there
     * @return the ids of what went over to another managing unit with the person, by dossier
     */
    public Map<String, List<String>> keep(List<Saved> created, List<Saved> updated) {
        List<Saved> all = new ArrayList<>(created);
        all.addAll(updated);
        Map<String, List<String>> handedOver = SystemScope.call("record", () -> {
            writer.insert(created);
            writer.update(updated);
            all.forEach(this::grant);
            listeners.forEach(listener -> listener.kept(all));
            Map<String, List<String>> gone = handOver(updated.stream()
                    .map(Transfer::find)
                    .flatMap(Optional::stream)
                    .toList());
            all.forEach(each -> feed.append(each.edit().id(), each.edit().version(), DOSSIER, NOTHING_MORE));
            return gone;
        });
        created.forEach(each -> audit("dossier.created", each));
        updated.forEach(each -> audit("dossier.changed", each));
        return handedOver;
    }

    /** Hands over what goes with these people to another unit; gives the ids of what did, by dossier. */
    public Map<String, List<String>> handOver(List<Transfer> found) {
        Map<String, List<String>> handedOver = new LinkedHashMap<>();
        if (!found.isEmpty()) {
            transfers.forEach(listener -> listener.transferred(found)
                    .forEach((dossier, ids) -> handedOver
                            .computeIfAbsent(dossier, id -> new ArrayList<>())
                            .addAll(ids)));
        }
        return handedOver;
    }

    /** Lets these people be found by the names that they bear on a day and later, and by no earlier one. */
    public void rename(List<Belief> beliefs, LocalDate day) {
        writer.rename(beliefs, day);
    }

    private void grant(Saved saved) {
        LocalDate day = saved.derived().on();
        Belief believed = saved.edit().believed();
        PersonRecord before = saved.edit().before();
        // What the days since the last review have ended counts as a change too: nobody reviews a person again today.
        if (saved.edit().version() == 1
                || !Grants.of(before.now(), before.followedUntil(day)).equals(Grants.of(believed, day))) {
            scopes.replace(saved.edit().id(), Grants.of(believed, day));
        }
    }

    private void audit(String action, Saved saved) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("version", saved.edit().version());
        detail.put("source", saved.origin().source());
        detail.put(
                "changed",
                saved.edit().recorded().stream()
                        .map(entry -> entry.kind() + " " + entry.key())
                        .distinct()
                        .toList());
        audit.record(action, saved.edit().id(), detail);
    }
}
