package org.leling.schedule.plan;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leling.core.classification.Attention;
import org.leling.core.classification.AttentionLevel;
import org.leling.core.classification.Classification;
import org.leling.core.dossier.Dossier;
import org.leling.core.exchange.CaseReader;
import org.leling.core.obligation.Delivery;
import org.leling.core.obligation.DerivationException;
import org.leling.core.obligation.Explanations;
import org.leling.core.obligation.Ledger;
import org.leling.core.obligation.Ledgers;
import org.leling.core.obligation.Obligations;
import org.leling.core.obligation.Waiver;
import org.leling.core.obligation.Window;
import org.leling.core.policy.Campaign;
import org.leling.kit.database.Sql;
import org.leling.kit.time.DayClock;
import org.leling.schedule.plan.PlannedDuty.Key;
import org.leling.schedule.plan.PlannerStore.Stored;
import org.leling.schedule.plan.PlannerStore.Withdrawal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans one person: derives everything owed, matches what was delivered, and stores the difference by obligation id.
 *
 * <p>Planning twice changes nothing. A person whose derivation fails is kept aside, visibly, with the plan as it was; it
 * stops nobody else.
 */
@Singleton
public class Planner {

    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);
    /** How far back a first plan reaches: far enough that a year's duty that is still chased is in it. */
    private static final int DAYS_BACK = 400;
    /** How far ahead of today a plan reaches. */
    private static final int DAYS_AHEAD = 90;
    /** How far ahead duties are derived, so that one fulfilled long before it is due is known. */
    private static final int DAYS_LOOKED_AHEAD = 400;

    private final Obligations engine;
    private final Ledgers ledgers;
    private final Explanations explanations;
    private final PlannerStore store;
    private final DayClock days;
    private final Sql sql;

    Planner(
            Obligations engine,
            Ledgers ledgers,
            Explanations explanations,
            PlannerStore store,
            DayClock days,
            Sql sql) {
        this.engine = engine;
        this.ledgers = ledgers;
        this.explanations = explanations;
        this.store = store;
        this.days = days;
        this.sql = sql;
    }

    /** The policy and the calendar that plans rest on now; another one means that everybody is planned again. */
    public String basis() {
        return engine.policy() + " " + engine.calendar().edition();
    }

    /** Takes a change of a dossier and plans the person, unless a newer change was taken before. */
    public void take(PersonNews news) {
        sql.run(() -> {
            if (store.upsert(news)) {
                plan(news.dossier());
            }
        });
    }

    /**
     * Plans a person in the caller's transaction, or one of its own; whoever else plans the same person waits.
     *
     * @return what changed; empty for somebody unknown or outside the caller's scope
     */
    public Optional<PlanChange> plan(String dossier) {
        return sql.call(() -> store.findLocked(dossier).map(this::plan));
    }

    /** What a plan was derived from, and what came of it. */
    private record Derived(Dossier dossier, List<Campaign> campaigns, Ledger ledger) {}

    private PlanChange plan(Person person) {
        LocalDate today = days.today();
        List<Delivery> deliveries = store.listDeliveries(person.dossier());
        List<Waiver> waivers = store.listWaivers(person.dossier());
        List<Campaign> campaigns = store.listCampaigns();
        Map<String, Object> planning = store.openPlanning(person);
        Derived derived;
        Classification classification;
        try {
            derived = derive(
                    planning, campaigns, deliveries, waivers, today, later(person.plannedTo(), today.plusDays(1)));
            classification = engine.policy()
                    .forUnit(derived.dossier().managingUnitDivision())
                    .classifier()
                    .on(derived.dossier(), today);
        } catch (RuntimeException e) {
            return putAside(person, e);
        }
        LocalDate from = earlier(person.plannedFrom(), today.minusDays(DAYS_BACK));
        LocalDate to = later(person.plannedTo(), today.plusDays(DAYS_AHEAD));
        PlanChange change = storeDifference(person.dossier(), derived, from, to, today);
        store.markPlanned(
                person,
                from,
                to,
                classification.livingClass().map(Enum::name).orElse("UNCLASSIFIED"),
                attention(person, derived, classification, today),
                basis());
        store.forgetFailure(person.dossier());
        return change;
    }

    /** Pure: nothing here reads or writes anything but its arguments. */
    private Derived derive(
            Map<String, Object> planning,
            List<Campaign> campaigns,
            List<Delivery> deliveries,
            List<Waiver> waivers,
            LocalDate today,
            LocalDate atLeastTo) {
        Dossier dossier = CaseReader.readDossier(planning).get();
        LocalDate asOf =
                deliveries.stream().map(Delivery::on).reduce(today, (one, other) -> one.isAfter(other) ? one : other);
        LocalDate from = dossier.firstDay().orElse(asOf);
        LocalDate to = later(atLeastTo, asOf.plusDays(DAYS_LOOKED_AHEAD));
        Window window = new Window(earlier(from, asOf), to);
        return new Derived(dossier, campaigns, ledgers.asOf(asOf, dossier, window, campaigns, deliveries, waivers));
    }

    private PlanChange putAside(Person person, RuntimeException failure) {
        String rule = failure instanceof DerivationException derivation ? derivation.rule() : null;
        LOG.error(
                "Dossier {} version {} could not be planned (rule {}): {}",
                person.dossier(),
                person.version(),
                rule,
                failure.getClass().getName());
        store.keepFailure(person, rule, failure.getClass().getSimpleName() + ": " + failure.getMessage());
        return PlanChange.FAILED;
    }

    private PlanChange storeDifference(String dossier, Derived derived, LocalDate from, LocalDate to, LocalDate today) {
        Map<Key, Stored> before = store.listDuties(dossier);
        List<PlannedDuty> added = new ArrayList<>();
        List<PlannedDuty> changed = new ArrayList<>();
        Set<Key> owed = new HashSet<>();
        for (Ledger.Entry entry : derived.ledger().entries()) {
            PlannedDuty duty = PlannedDuty.of(entry);
            owed.add(duty.key());
            Stored stored = before.get(duty.key());
            if (stored == null) {
                if (belongs(duty, from, to, today)) {
                    added.add(duty);
                }
            } else if (stored.withdrawn() || !stored.duty().equals(duty)) {
                changed.add(duty);
            }
        }
        List<Withdrawal> withdrawals = before.values().stream()
                .filter(stored ->
                        !stored.withdrawn() && !owed.contains(stored.duty().key()))
                .map(stored -> withdrawal(derived, stored.duty().key()))
                .toList();
        store.insert(dossier, added, today);
        store.update(dossier, changed);
        store.withdraw(dossier, withdrawals, today);
        return new PlanChange(
                added.size(),
                changed.size(),
                withdrawals.size(),
                derived.ledger().findings(),
                false);
    }

    /** In the plan is what is due within its days, what can be done today, and what was done already. */
    private static boolean belongs(PlannedDuty duty, LocalDate from, LocalDate to, LocalDate today) {
        if (duty.due().isBefore(from)) {
            return false;
        }
        return !duty.due().isAfter(to) || !duty.first().isAfter(today) || duty.fulfilledBy() != null;
    }

    private Withdrawal withdrawal(Derived derived, Key key) {
        return new Withdrawal(
                key, explanations.whyNot(derived.dossier(), derived.campaigns(), key.rule(), key.period()));
    }

    /** The higher of what the dossier's service told and what the plan itself shows. */
    private static String attention(Person person, Derived derived, Classification classification, LocalDate today) {
        AttentionLevel own = Attention.of(
                        derived.dossier(), classification, today, Observed.in(derived.ledger(), today))
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
