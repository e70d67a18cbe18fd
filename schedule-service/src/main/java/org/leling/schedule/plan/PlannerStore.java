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
     * A duty as it is stored.
     *
     * @param withdrawn whether it was withdrawn
     */
    record Stored(PlannedDuty duty, boolean withdrawn) {}

    /**
     * A duty that falls away.
     *
     * @param key which
     * @param reason why
     */
    record Withdrawal(PlannedDuty.Key key, WhyNot reason) {}

    /** Takes a person's news, if they are no older than what is known, and says whether they were taken. */
    boolean upsert(PersonNews news);

    /** Finds a person and locks them: one plan at a time for each. Empty for one outside the caller's scope. */
    Optional<Person> findLocked(String dossier);

    /** Finds a person. */
    Optional<Person> find(String dossier);

    /** Opens what is known of a person's dossier, in the case form. */
    Map<String, Object> openPlanning(Person person);

    /** Notes what the plan holds now. */
    void markPlanned(Person person, LocalDate from, LocalDate to, String livingClass, String attention, String basis);

    /** Lists every campaign. */
    List<Campaign> listCampaigns();

    /** Takes a campaign, or its new dates. */
    void upsert(Campaign campaign);

    /** Lists what was delivered and not taken back, in the order recorded. */
    List<Delivery> listDeliveries(String dossier);

    /** Lists the waivers; their reasons stay closed. */
    List<Waiver> listWaivers(String dossier);

    /** Lists the stored plan. */
    Map<PlannedDuty.Key, Stored> listDuties(String dossier);

    /** Adds duties that became known on a day. */
    void insert(String dossier, Collection<PlannedDuty> duties, LocalDate knownOn);

    /** Writes duties that stand otherwise than before; one that was withdrawn is owed again. */
    void update(String dossier, Collection<PlannedDuty> duties);

    /** Marks duties that are no longer derived. */
    void withdraw(String dossier, Collection<Withdrawal> withdrawals, LocalDate on);

    /** Keeps a failure visible. */
    void keepFailure(Person person, @Nullable String rule, String error);

    /** Forgets a failure that is over. */
    void forgetFailure(String dossier);
}
