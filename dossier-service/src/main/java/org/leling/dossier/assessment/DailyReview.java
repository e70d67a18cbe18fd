package org.leling.dossier.assessment;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leling.dossier.assessment.DailyListener.Reviewed;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Grants;
import org.leling.dossier.record.Origin;
import org.leling.dossier.record.PersonRecord;
import org.leling.dossier.record.RecordKeeper;
import org.leling.dossier.record.Transfer;
import org.leling.dossier.record.db.RecordStore;
import org.leling.kit.database.Sql;
import org.leling.kit.feed.FeedLog;
import org.leling.kit.scope.PersonScopes;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;

/**
 * Follows the days: a class or an attention level can change though nobody recorded anything (the 91st day in hospital,
 * a spouse's 75th birthday, thirty days after an alarm), and a transfer, a move or another name that was told ahead comes.
 *
 * <p>Only the list's index is renewed, since a card is assessed when it is read. It makes no new version, for no fact is
 * new; readers of the feed are told again, with the same version.
 */
@Singleton
public class DailyReview {

    private static final int CHUNK = 100;
    private static final String SOURCE = "daily-review";

    private final Sql sql;
    private final RecordStore store;
    private final RecordKeeper keeper;
    private final Assessor assessor;
    private final PersonScopes scopes;
    private final FeedLog feed;
    private final DayClock days;
    private final List<DailyListener> daily;

    DailyReview(
            Sql sql,
            RecordStore store,
            RecordKeeper keeper,
            Assessor assessor,
            PersonScopes scopes,
            FeedLog feed,
            DayClock days,
            List<DailyListener> daily) {
        this.sql = sql;
        this.store = store;
        this.keeper = keeper;
        this.assessor = assessor;
        this.scopes = scopes;
        this.feed = feed;
        this.days = days;
        this.daily = List.copyOf(daily);
    }

    /** Reviews everyone who was last assessed on an earlier day, a chunk at a time. */
    @Scheduled(initialDelay = "1m", fixedDelay = "10m")
    public void review() {
        SystemScope.run(SOURCE, () -> {
            while (sql.call(this::reviewChunk) == CHUNK) {
                Thread.yield();
            }
        });
    }

    private int reviewChunk() {
        LocalDate today = days.today();
        List<String> ids = store.listDerivedBefore(today, CHUNK);
        review(store.lockAll(ids).values(), today);
        return ids.size();
    }

    /** Reviews one person at once: something beside their facts has changed, such as a need that came to its end. */
    public void reviewNow(String id) {
        SystemScope.run(
                "review", () -> sql.run(() -> review(store.lock(id).stream().toList(), days.today())));
    }

    private void review(Collection<PersonRecord> records, LocalDate today) {
        List<Reviewed> reviewed = records.stream()
                .map(PersonRecord::now)
                .map(belief -> new Reviewed(belief, assessor.derive(belief, today)))
                .toList();
        daily.forEach(listener -> listener.renew(reviewed));
        keeper.handOver(records.stream()
                .map(record -> Transfer.find(record, record.now(), today, origin()))
                .flatMap(Optional::stream)
                .toList());
        keeper.rename(
                records.stream()
                        .filter(PersonRecord::isRenamedAhead)
                        .map(PersonRecord::now)
                        .toList(),
                today);
        Set<String> toldAgain = new HashSet<>(grant(reviewed));
        records.stream().filter(record -> record.hasFieldComeBy(today)).forEach(record -> toldAgain.add(record.id()));
        List<Belief> changed = reviewed.stream()
                // Each is asked, since to ask renews what the list finds them by.
                .filter(each ->
                        isChanged(each) | toldAgain.contains(each.belief().id()))
                .map(Reviewed::belief)
                .toList();
        changed.forEach(belief -> feed.append(belief.id(), belief.version(), RecordKeeper.DOSSIER, "{}"));
    }

    private static Origin origin() {
        Caller system = Caller.getCurrent();
        return new Origin(system.subject(), system.name(), SOURCE, "");
    }

    /** Lets those see each person who serve today or later, and gives the persons whom others see than before. */
    private Set<String> grant(List<Reviewed> reviewed) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        reviewed.forEach(each -> wanted.put(
                each.belief().id(), Grants.of(each.belief(), each.derived().on())));
        return scopes.replaceAll(wanted);
    }

    private boolean isChanged(Reviewed reviewed) {
        String id = reviewed.belief().id();
        boolean changed = !store.isFoundBy(id, reviewed.derived());
        store.review(id, reviewed.derived());
        return changed;
    }
}
