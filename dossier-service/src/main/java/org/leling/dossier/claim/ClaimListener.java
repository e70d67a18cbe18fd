package org.leling.dossier.claim;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leling.core.dossier.EventKind;
import org.leling.dossier.assessment.Assessor;
import org.leling.dossier.claim.db.ClaimStore;
import org.leling.dossier.flow.StepLog;
import org.leling.dossier.flow.StepLog.Beginning;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
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
            List<Claim> claims = new ArrayList<>();
            Belief believed = each.edit().believed();
            each.edit().recorded().stream()
                    .filter(ClaimListener::isClaim)
                    .forEach(entry -> claims.add(Claim.handedIn(
                            Ids.random("k-"),
                            each.edit().id(),
                            entry.key(),
                            entry.from(),
                            each.origin().source(),
                            believed.text(Field.UNIT),
                            assessor.assess(believed, entry.from()).livingClass(),
                            Amounts.NONE)));
            if (!claims.isEmpty()) {
                steps.begin(
                        StepLog.Of.CLAIM,
                        store.insert(claims).stream()
                                .map(claim -> new Beginning(
                                        claim.id(),
                                        claim.dossier(),
                                        ClaimStep.HAND_IN,
                                        claim.handedInOn(),
                                        each.origin(),
                                        Map.of()))
                                .toList());
            }
            each.edit().replaced().stream()
                    .filter(ClaimListener::isClaim)
                    .filter(entry -> each.edit().recorded().stream()
                            .noneMatch(other -> isClaim(other) && other.key().equals(entry.key())))
                    .forEach(entry -> takeBack(each, entry));
        }
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
                    steps.append(
                            StepLog.Of.CLAIM,
                            claim.id(),
                            claim.dossier(),
                            ClaimStep.TAKE_BACK,
                            saved.derived().on(),
                            Map.of(),
                            "");
                });
    }
}
