package org.leling.schedule.plan;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leling.core.obligation.Delivery;
import org.leling.core.obligation.DerivationException;
import org.leling.core.obligation.Waiver;
import org.leling.core.policy.Campaign;
import org.leling.kit.database.Sql;
import org.leling.kit.time.DayClock;
import org.leling.schedule.plan.PlanDerivation.Books;
import org.leling.schedule.plan.PlannedDuty.Key;
import org.leling.schedule.plan.PlannerStore.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans people: derives everything owed, matches what was delivered, and stores the difference by obligation id.
 *
 * <p>Planning twice changes nothing. A person whose derivation fails is kept aside, visibly, with the plan as it was; it
 * stops nobody else.
 */
@Singleton
public class Planner {

    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);

    private final PlanDerivation derivation;
    private final PlannerStore store;
    private final DayClock days;
    private final Sql sql;

    Planner(PlanDerivation derivation, PlannerStore store, DayClock days, Sql sql) {
        this.derivation = derivation;
        this.store = store;
        this.days = days;
        this.sql = sql;
    }

    /** The policy and the calendar that plans rest on now; another one means that everybody is planned again. */
    public String basis() {
        return derivation.basis();
    }

    /** Takes changes of dossiers, the last of each, and plans the people, but those of whom newer ones were taken before. */
    public void takeAll(List<PersonNews> news) {
        Map<String, PersonNews> last = new LinkedHashMap<>();
        news.forEach(each -> last.put(each.dossier(), each));
        sql.run(() -> {
            Map<Person, Map<String, Object>> taken = new LinkedHashMap<>();
            for (Person person : store.upsertAll(last.values())) {
                taken.put(
                        person,
                        Objects.requireNonNull(last.get(person.dossier())).planning());
            }
            plan(taken);
        });
    }

    /**
     * Plans a person in the caller's transaction, or one of its own; whoever else plans the same person waits.
     *
     * @return what changed; empty for somebody unknown or outside the caller's scope
     */
    public Optional<PlanChange> plan(String dossier) {
        return sql.call(() -> store.findLocked(dossier)
                .map(person ->
                        plan(Map.of(person, store.openPlanning(person))).getOrDefault(dossier, PlanChange.FAILED)));
    }

    /** Plans people who are locked; gives what changed of each whose derivation did not fail. */
    private Map<String, PlanChange> plan(Map<Person, Map<String, Object>> planningByPerson) {
        if (planningByPerson.isEmpty()) {
            return Map.of();
        }
        LocalDate today = days.today();
        List<String> dossiers =
                planningByPerson.keySet().stream().map(Person::dossier).toList();
        List<Campaign> campaigns = store.listCampaigns();
        Map<String, List<Delivery>> deliveries = store.listDeliveries(dossiers);
        Map<String, List<Waiver>> waivers = store.listWaivers(dossiers);
        Map<String, Map<Key, Stored>> duties = store.listStored(dossiers);
        Map<String, PlanDifference> plans = new LinkedHashMap<>();
        planningByPerson.forEach((person, planning) -> {
            String dossier = person.dossier();
            Books books = new Books(
                    deliveries.getOrDefault(dossier, List.of()),
                    waivers.getOrDefault(dossier, List.of()),
                    duties.getOrDefault(dossier, Map.of()));
            try {
                plans.put(dossier, derivation.plan(person, planning, books, campaigns, today));
            } catch (RuntimeException e) {
                putAside(person, e);
            }
        });
        store.write(List.copyOf(plans.values()), today, basis());
        return plans.values().stream().collect(Collectors.toMap(PlanDifference::dossier, PlanDifference::counted));
    }

    private void putAside(Person person, RuntimeException failure) {
        String rule = failure instanceof DerivationException derivationFailure ? derivationFailure.rule() : null;
        LOG.error(
                "Dossier {} version {} could not be planned (rule {}): {}",
                person.dossier(),
                person.version(),
                rule,
                failure.getClass().getName());
        store.keepFailure(person, rule, failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }
}
