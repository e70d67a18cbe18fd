package org.leling.dossier.claim;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.leling.core.dossier.EventKind;
import org.leling.dossier.assessment.Assessor;
import org.leling.dossier.claim.db.ClaimStore;
import org.leling.dossier.flow.StepLog;
import org.leling.dossier.flow.StepLog.Followed;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Ids;
import org.leling.dossier.record.RecordListener;
import org.leling.dossier.record.Saved;

/** Begins a claim for each event CLAIM, from wherever it came, and ends it where one is taken back. */
@Singleton
class ClaimListener implements RecordListener {

    private final ClaimStore store;
    private final StepLog steps;
    private final Assessor assessor;

    ClaimListener(ClaimStore store, StepLog steps, Assessor assessor) {
        this.store = store;
        this.steps = steps;
        this.assessor = assessor;
    }

    @Override
    public void kept(List<Saved> saved) {
        for (Saved each : saved) {
            List<Entry> handedIn = each.edit().recorded().stream()
                    .filter(ClaimListener::isClaim)
                    .toList();
            if (!handedIn.isEmpty()) {
                begin(each, handedIn);
            }
            each.edit().replaced().stream()
                    .filter(ClaimListener::isClaim)
                    .filter(entry ->
                            handedIn.stream().noneMatch(other -> other.key().equals(entry.key())))
                    .forEach(entry -> takeBack(each, entry));
        }
    }

    private void begin(Saved saved, List<Entry> handedIn) {
        Belief believed = saved.edit().believed();
        List<Claim> claims = handedIn.stream()
                .map(entry -> Claim.handedIn(
                        Ids.random("k-"),
                        saved.edit().id(),
                        entry.key(),
                        entry.from(),
                        saved.origin().source(),
                        believed.unitOn(saved.derived().on()),
                        assessor.assess(believed, entry.from()).livingClass(),
                        Amounts.NONE))
                .toList();
        List<Followed> beginnings = store.insert(claims).stream()
                .map(claim -> new Followed(
                        claim.id(), claim.dossier(), ClaimStep.HAND_IN, claim.handedInOn(), saved.origin(), Map.of()))
                .toList();
        steps.begin(StepLog.Of.CLAIM, beginnings);
    }

    private static boolean isClaim(Entry entry) {
        return entry.kind() == EntryKind.EVENT && entry.detail().equals(EventKind.CLAIM.name());
    }

    private void takeBack(Saved saved, Entry entry) {
        store.lockByEvent(saved.edit().id(), entry.key())
                .filter(claim -> claim.state() != ClaimState.TAKEN_BACK)
                .ifPresent(claim -> {
                    store.update(claim.next(
                            ClaimState.TAKEN_BACK,
                            claim.amounts(),
                            saved.derived().on()));
                    steps.follow(
                            StepLog.Of.CLAIM,
                            List.of(new Followed(
                                    claim.id(),
                                    claim.dossier(),
                                    ClaimStep.TAKE_BACK,
                                    saved.derived().on(),
                                    saved.origin(),
                                    Map.of())));
                });
    }
}
