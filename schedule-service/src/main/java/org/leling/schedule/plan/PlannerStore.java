package org.leling.schedule.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.core.obligation.Delivery;
import org.leling.core.obligation.Waiver;
import org.leling.core.obligation.WhyNot;
import org.leling.core.policy.Campaign;

/** What the planner reads and writes, all of it in the transaction and the scope of its caller. */
public interface PlannerStore {

    /**
     * What planning compares of a duty that is stored.
     *
     * @param mark what its columns come to ({@link PlannedDuty#mark()}), or 0 where that is not known
     * @param withdrawn whether it was withdrawn
     */
    record Stored(long mark, boolean withdrawn) {}

    /**
     * A duty that falls away.
     *
     * @param key which
     * @param reason why
     */
    record Withdrawal(PlannedDuty.Key key, WhyNot reason) {}

    /** Takes people's news, each no older than what is known, locks these people and gives them; others are absent. */
    List<Person> upsertAll(Collection<PersonNews> news);

    /** Finds a person and locks them: one plan at a time for each. Empty for one outside the caller's scope. */
    Optional<Person> findLocked(String dossier);

    /** Finds a person. */
    Optional<Person> find(String dossier);

    /** Opens what is known of a person's dossier, in the case form. */
    Map<String, Object> openPlanning(Person person);

    /** Lists every campaign. */
    List<Campaign> listCampaigns();

    /** Takes a campaign, or its new dates. */
    void upsert(Campaign campaign);

    /** Forgets a campaign that was taken back. */
    void remove(String campaign);

    /** Lists what was delivered to people and not taken back, each one's in the order recorded. */
    Map<String, List<Delivery>> listDeliveries(Collection<String> dossiers);

    /** Lists what was delivered to one person. */
    default List<Delivery> listDeliveries(String dossier) {
        return listDeliveries(List.of(dossier)).getOrDefault(dossier, List.of());
    }

    /** Lists people's waivers; their reasons stay closed. */
    Map<String, List<Waiver>> listWaivers(Collection<String> dossiers);

    /** Lists one person's waivers. */
    default List<Waiver> listWaivers(String dossier) {
        return listWaivers(List.of(dossier)).getOrDefault(dossier, List.of());
    }

    /** Lists the marks of people's stored plans. */
    Map<String, Map<PlannedDuty.Key, Stored>> listStored(Collection<String> dossiers);

    /** Lists the duties of one person that are owed and that no delivery fulfils, each by its obligation's id. */
    List<String> listOpen(String dossier);

    /** Writes what planning changed, and forgets failures that are over with it. */
    void write(List<PlanDifference> plans, LocalDate today, String basis);

    /** Keeps a failure visible. */
    void keepFailure(Person person, @Nullable String rule, String error);
}
