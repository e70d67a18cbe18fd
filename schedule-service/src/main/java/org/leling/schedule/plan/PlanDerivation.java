package org.leling.schedule.plan;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leling.core.classification.Attention;
import org.leling.core.classification.AttentionLevel;
import org.leling.core.classification.Classification;
import org.leling.core.dossier.Dossier;
import org.leling.core.exchange.CaseReader;
import org.leling.core.obligation.Delivery;
import org.leling.core.obligation.Explanations;
import org.leling.core.obligation.Ledger;
import org.leling.core.obligation.Ledgers;
import org.leling.core.obligation.ObligationId;
import org.leling.core.obligation.Obligations;
import org.leling.core.obligation.Waiver;
import org.leling.core.obligation.WhyNot;
import org.leling.core.obligation.Window;
import org.leling.core.policy.Campaign;
import org.leling.schedule.plan.PlannedDuty.Key;
import org.leling.schedule.plan.PlannerStore.Stored;
import org.leling.schedule.plan.PlannerStore.Withdrawal;

/** Derives everything owed to one person and compares it with the stored plan: nothing is read or written here. */
@Singleton
final class PlanDerivation {

    /** How far back a first plan reaches: far enough that a year's duty that is still chased is in it. */
    private static final int DAYS_BACK = 400;
    /** How far ahead of today a plan reaches. */
    private static final int DAYS_AHEAD = 90;
    /** How far ahead duties are derived, so that one fulfilled long before it is due is known. */
    private static final int DAYS_LOOKED_AHEAD = 400;

    private final Obligations engine;
    private final Ledgers ledgers;
    private final Explanations explanations;

    PlanDerivation(Obligations engine, Ledgers ledgers, Explanations explanations) {
        this.engine = engine;
        this.ledgers = ledgers;
        this.explanations = explanations;
    }

    /** The policy and the calendar that plans rest on now. */
    String basis() {
        return engine.policy() + " " + engine.calendar().edition();
    }

    /**
     * What is known of a person beside the facts.
     *
     * @param duties the plan as it is stored
     */
    record Books(List<Delivery> deliveries, List<Waiver> waivers, Map<Key, Stored> duties) {}

    /** Plans a person; any exception says that the dossier cannot be planned. */
    PlanDifference plan(
            Person person, Map<String, Object> planning, Books books, List<Campaign> campaigns, LocalDate today) {
        Dossier dossier = CaseReader.readDossier(planning).get();
        Ledger ledger = ledger(dossier, books, campaigns, today, later(person.plannedTo(), today.plusDays(1)));
        Classification classification = engine.policy()
                .forUnit(dossier.managingUnitDivision())
                .classifier()
                .on(dossier, today);
        LocalDate from = earlier(person.plannedFrom(), today.minusDays(DAYS_BACK));
        LocalDate to = later(person.plannedTo(), today.plusDays(DAYS_AHEAD));
        List<PlannedDuty> added = new ArrayList<>();
        List<PlannedDuty> changed = new ArrayList<>();
        List<Key> reinstated = new ArrayList<>();
        Set<Key> owed = new HashSet<>();
        for (Ledger.Entry entry : ledger.entries()) {
            PlannedDuty duty = PlannedDuty.of(entry);
            owed.add(duty.key());
            Stored stored = books.duties().get(duty.key());
            if (stored == null) {
                if (belongs(duty, from, to, today)) {
                    added.add(duty);
                }
            } else if (stored.mark() != duty.mark()) {
                changed.add(duty);
            } else if (stored.withdrawn()) {
                reinstated.add(duty.key());
            }
        }
        List<Key> gone = books.duties().entrySet().stream()
                .filter(stored -> !stored.getValue().withdrawn() && !owed.contains(stored.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        return new PlanDifference(
                person.dossier(),
                from,
                to,
                classification.livingClass().map(Enum::name).orElse("UNCLASSIFIED"),
                attention(person, dossier, ledger, classification, today),
                added,
                changed,
                reinstated,
                withdrawals(dossier, campaigns, gone),
                ledger.findings());
    }

    private Ledger ledger(
            Dossier dossier, Books books, List<Campaign> campaigns, LocalDate today, LocalDate atLeastTo) {
        LocalDate asOf = books.deliveries().stream()
                .map(Delivery::on)
                .reduce(today, (one, other) -> one.isAfter(other) ? one : other);
        LocalDate from = dossier.firstDay().orElse(asOf);
        LocalDate to = later(atLeastTo, asOf.plusDays(DAYS_LOOKED_AHEAD));
        Window window = new Window(earlier(from, asOf), to);
        return ledgers.asOf(asOf, dossier, window, campaigns, books.deliveries(), books.waivers());
    }

    /** In the plan is what is due within its days, what can be done today, and what was done already. */
    private static boolean belongs(PlannedDuty duty, LocalDate from, LocalDate to, LocalDate today) {
        if (duty.due().isBefore(from)) {
            return false;
        }
        return !duty.due().isAfter(to) || !duty.first().isAfter(today) || duty.fulfilledBy() != null;
    }

    private List<Withdrawal> withdrawals(Dossier dossier, List<Campaign> campaigns, List<Key> gone) {
        List<ObligationId> ids = gone.stream()
                .map(key -> new ObligationId(dossier.id().value(), key.rule(), key.period()))
                .toList();
        List<WhyNot> reasons = explanations.whyNotAll(dossier, campaigns, ids);
        List<Withdrawal> withdrawals = new ArrayList<>();
        for (int i = 0; i < gone.size(); i++) {
            withdrawals.add(new Withdrawal(gone.get(i), reasons.get(i)));
        }
        return withdrawals;
    }

    /** The higher of what the dossier's service told and what the plan itself shows. */
    private static String attention(
            Person person, Dossier dossier, Ledger ledger, Classification classification, LocalDate today) {
        AttentionLevel own = Attention.of(dossier, classification, today, Observed.in(ledger, today))
                .level();
        AttentionLevel told = AttentionLevel.valueOf(person.toldAttention());
        return (own.compareTo(told) <= 0 ? own : told).name();
    }

    private static LocalDate earlier(@Nullable LocalDate known, LocalDate day) {
        return known != null && known.isBefore(day) ? known : day;
    }

    private static LocalDate later(@Nullable LocalDate known, LocalDate day) {
        return known != null && known.isAfter(day) ? known : day;
    }
}
