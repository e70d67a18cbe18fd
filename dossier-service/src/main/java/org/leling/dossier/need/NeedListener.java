package org.leling.dossier.need;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leling.core.dossier.EventKind;
import org.leling.dossier.agenda.db.AgendaStore;
import org.leling.dossier.flow.StepLog;
import org.leling.dossier.flow.StepLog.Followed;
import org.leling.dossier.need.db.NeedStore;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Ids;
import org.leling.dossier.record.RecordListener;
import org.leling.dossier.record.Saved;

/** Begins a need for each event NEED, from wherever it came (a roster, a change), and ends it where one is taken back. */
@Singleton
class NeedListener implements RecordListener {

    private final NeedStore store;
    private final AgendaStore agenda;
    private final StepLog steps;

    NeedListener(NeedStore store, AgendaStore agenda, StepLog steps) {
        this.store = store;
        this.agenda = agenda;
        this.steps = steps;
    }

    @Override
    public void kept(List<Saved> saved) {
        List<Need> raised = new ArrayList<>();
        List<Followed> beginnings = new ArrayList<>();
        for (Saved each : saved) {
            for (Entry entry : each.edit().recorded()) {
                if (isNeed(entry)) {
                    raised.add(Need.raised(
                            Ids.random("n-"),
                            each.edit().id(),
                            entry.key(),
                            NeedKind.OTHER,
                            entry.from(),
                            each.origin().source(),
                            "",
                            each.edit().believed().unitOn(each.derived().on())));
                }
            }
        }
        List<Need> fresh = store.insert(raised);
        for (Saved each : saved) {
            fresh.stream()
                    .filter(need -> need.dossier().equals(each.edit().id()))
                    .map(need -> new Followed(
                            need.id(), need.dossier(), NeedStep.RAISE, need.raisedOn(), each.origin(), Map.of()))
                    .forEach(beginnings::add);
            each.edit().replaced().stream()
                    .filter(NeedListener::isNeed)
                    .filter(entry -> each.edit().recorded().stream()
                            .noneMatch(other -> isNeed(other) && other.key().equals(entry.key())))
                    .forEach(entry -> takeBack(each, entry.key()));
        }
        steps.begin(StepLog.Of.NEED, beginnings);
    }

    private static boolean isNeed(Entry entry) {
        return entry.kind() == EntryKind.EVENT && entry.detail().equals(EventKind.NEED.name());
    }

    private void takeBack(Saved saved, String event) {
        String dossier = saved.edit().id();
        LocalDate on = saved.derived().on();
        store.findByEvent(dossier, event).ifPresent(need -> agenda.lockOpen(need.id()));
        store.lockByEvent(dossier, event)
                .filter(need -> need.state() != NeedState.TAKEN_BACK)
                .ifPresent(need -> {
                    store.update(need.ended(NeedState.TAKEN_BACK, null, on));
                    agenda.withdraw(need.id());
                    steps.follow(
                            StepLog.Of.NEED,
                            List.of(new Followed(
                                    need.id(), dossier, NeedStep.TAKE_BACK, on, saved.origin(), Map.of())));
                });
    }
}
