package org.leling.dossier.need;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leling.dossier.flow.Step;
import org.leling.dossier.flow.StepLog;
import org.leling.dossier.flow.StepLog.Followed;
import org.leling.dossier.need.db.NeedStore;
import org.leling.dossier.record.Transfer;
import org.leling.dossier.record.TransferListener;
import org.leling.kit.audit.Audit;

/**
 * Hands open needs over to the unit that manages the person from now on (移交): the former one no longer sees the person, and
 * nobody would see to them.
 *
 * <p>Whatever somebody else sees to stays with them; so does what was given to the former unit on purpose, on a day on which
 * the person was not its own. What is before the joint conference stays there.
 */
@Singleton
class HandOver implements TransferListener {

    /** In a step's detail: why it was taken, where nobody asked for it. */
    static final String WHY = "why";

    /** In a step's detail: who sees to the need from then on. */
    static final String OWNER = "owner";

    private static final String FORMER = "former";
    private static final String TRANSFER = "TRANSFER";

    private final NeedStore store;
    private final StepLog steps;
    private final Audit audit;

    HandOver(NeedStore store, StepLog steps, Audit audit) {
        this.store = store;
        this.steps = steps;
        this.audit = audit;
    }

    @Override
    public Map<String, List<String>> transferred(List<Transfer> transfers) {
        Map<String, Transfer> byDossier = transfers.stream()
                .collect(Collectors.toMap(Transfer::dossier, each -> each, (first, second) -> second));
        List<Need> owned = store.lockOpen(byDossier.keySet()).stream()
                .filter(need -> need.owner().equals(of(byDossier, need).former()))
                .toList();
        if (owned.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Step>> taken =
                steps.listAll(StepLog.Of.NEED, owned.stream().map(Need::id).toList(), false);
        Map<String, List<String>> handedOver = new LinkedHashMap<>();
        List<Need> next = new ArrayList<>();
        List<Followed> followed = new ArrayList<>();
        for (Need need : owned) {
            Transfer transfer = of(byDossier, need);
            if (!isOnPurpose(transfer, taken.getOrDefault(need.id(), List.of()))) {
                next.add(need.assigned(need.kind(), transfer.next()));
                followed.add(step(need, transfer));
                handedOver
                        .computeIfAbsent(need.dossier(), dossier -> new ArrayList<>())
                        .add(need.id());
            }
        }
        store.updateAll(next);
        steps.follow(StepLog.Of.NEED, followed);
        next.forEach(need -> audit.record(
                "need.assign", need.dossier(), Map.of("need", need.id(), "version", need.version(), WHY, TRANSFER)));
        return handedOver;
    }

    private static Transfer of(Map<String, Transfer> byDossier, Need need) {
        return Optional.ofNullable(byDossier.get(need.dossier())).orElseThrow();
    }

    private static Followed step(Need need, Transfer transfer) {
        LocalDate on = transfer.from().isBefore(need.raisedOn()) ? need.raisedOn() : transfer.from();
        return new Followed(
                need.id(),
                need.dossier(),
                NeedStep.ASSIGN,
                on,
                transfer.origin(),
                Map.of(OWNER, transfer.next(), FORMER, transfer.former(), WHY, TRANSFER));
    }

    /** Says whether somebody named the former unit as the owner while it did not manage the person. */
    private static boolean isOnPurpose(Transfer transfer, List<Step> taken) {
        return taken.stream()
                .filter(step -> step.detail().containsKey(OWNER))
                .reduce((earlier, later) -> later)
                .filter(step -> !step.detail().containsKey(WHY))
                .filter(step -> !transfer.before().unitOn(step.on()).equals(transfer.former()))
                .isPresent();
    }
}
