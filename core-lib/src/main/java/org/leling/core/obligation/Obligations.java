package org.leling.core.obligation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.leling.core.calendar.WorkCalendar;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Dossier;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.PolicySet;
import org.leling.core.policy.RuleLine;

/**
 * Derives what is owed (推算应办事项): a pure function of dossier, policy, calendar and window.
 *
 * <p>The same input gives the same obligations in the same order, on every machine, whatever was asked before. No
 * clock, zone or locale is read. Immutable and safe from many threads.
 *
 * <pre>{@code
 * Obligations engine = Obligations.of(CityPolicy.baseline(), WorkCalendars.china());
 * for (Obligation duty : engine.derive(dossier, Window.year(2026)).obligations()) {
 *     print(duty.due(), duty.party(), duty.action());
 * }
 * }</pre>
 */
public final class Obligations {

    /** How far a due day can lie before its period's last day; longer than any holiday of the calendar. */
    static final int FARTHEST_MOVE = 40;

    private final PolicySet policy;
    private final WorkCalendar calendar;

    private Obligations(PolicySet policy, WorkCalendar calendar) {
        this.policy = Objects.requireNonNull(policy, "policy");
        this.calendar = Objects.requireNonNull(calendar, "calendar");
    }

    /** Gives an engine for a policy and a calendar. */
    public static Obligations of(PolicySet policy, WorkCalendar calendar) {
        return new Obligations(policy, calendar);
    }

    /** Gives the policy that is derived from. */
    public PolicySet policy() {
        return policy;
    }

    /** Gives the calendar that is asked. */
    public WorkCalendar calendar() {
        return calendar;
    }

    /**
     * Derives what is due in the window, in no order; for those who order or count by themselves.
     *
     * @throws IllegalArgumentException if two campaigns bear one id, or the window lies outside the calendar's years
     * @throws DerivationException if a rule's condition throws
     */
    public List<Obligation> deriveUnordered(Dossier dossier, Window window, List<Campaign> campaigns) {
        int from = from(window);
        int to = to(window);
        DossierTimeline timeline = timeline(dossier, to);
        OrderedDuties duties = new OrderedDuties(dossier.id(), from, to);
        walk(timeline, from, to, campaigns, duties);
        return duties.unordered();
    }

    /** Derives what is due in the window, without campaigns. */
    public Derivation derive(Dossier dossier, Window window) {
        return derive(dossier, window, List.of());
    }

    /**
     * Derives what is due in the window.
     *
     * @throws IllegalArgumentException if two campaigns bear one id, or the window lies outside the calendar's years
     * @throws DerivationException if a rule's condition throws
     */
    public Derivation derive(Dossier dossier, Window window, List<Campaign> campaigns) {
        int from = from(window);
        int to = to(window);
        return new Derivation(derive(timeline(dossier, to), from, to, campaigns), calendar.edition());
    }

    /**
     * Makes a dossier ready to be derived from many times, for every window at once.
     *
     * @throws DerivationException if a rule's condition throws on any day, one outside a window's included
     */
    public PreparedDossier prepare(Dossier dossier) {
        return new PreparedDossier(this, timeline(dossier, Days.epoch(calendar.lastDay())));
    }

    int from(Window window) {
        return calendar.epoch(
                "window.from", Objects.requireNonNull(window, "window").from());
    }

    int to(Window window) {
        return calendar.epoch(
                "window.to", Objects.requireNonNull(window, "window").to());
    }

    DossierTimeline timeline(Dossier dossier, int to) {
        Objects.requireNonNull(dossier, "dossier");
        return DossierTimeline.of(dossier, policy.forUnit(dossier.managingUnitDivision()), to + FARTHEST_MOVE);
    }

    /**
     * Tells a walker of what is due in the window, in no order and without making objects; for counting over whole
     * populations.
     *
     * @throws IllegalArgumentException if two campaigns bear one id, or the window lies outside the calendar's years
     * @throws DerivationException if a rule's condition throws
     */
    public void walk(Dossier dossier, Window window, List<Campaign> campaigns, DutyWalker walker) {
        int from = from(window);
        int to = to(window);
        walk(timeline(dossier, to), from, to, campaigns, new WalkedDuties(walker));
    }

    List<Obligation> derive(DossierTimeline timeline, int from, int to, List<Campaign> campaigns) {
        OrderedDuties duties = new OrderedDuties(timeline.dossier().id(), from, to);
        walk(timeline, from, to, campaigns, duties);
        return duties.ordered();
    }

    /** Derives what is due by one rule, in order; nothing where the rule can apply on no day. */
    List<Obligation> derive(DossierTimeline timeline, RuleLine line, int from, int to, List<Campaign> campaigns) {
        checkIds(campaigns);
        OrderedDuties duties = new OrderedDuties(timeline.dossier().id(), from, to);
        if (timeline.lines().contains(line)) {
            DutySink sink = new DutySink(timeline, calendar, from, to, duties);
            derive(new LineDays(timeline).turnedTo(line), campaigns, sink);
        }
        return duties.ordered();
    }

    private void walk(DossierTimeline timeline, int from, int to, List<Campaign> campaigns, DutySink.Taker taker) {
        checkIds(campaigns);
        DutySink sink = new DutySink(timeline, calendar, from, to, taker);
        LineDays days = new LineDays(timeline);
        for (RuleLine line : timeline.lines()) {
            derive(days.turnedTo(line), campaigns, sink);
        }
    }

    static void derive(LineDays days, List<Campaign> campaigns, DutySink sink) {
        for (RuleLine.Version version : days.line().versions()) {
            derive(days, version, campaigns, sink);
        }
    }

    private static void derive(LineDays days, RuleLine.Version version, List<Campaign> campaigns, DutySink sink) {
        Cadence cadence = version.rule().cadence();
        if (cadence instanceof Cadence.Each each) {
            PeriodicDuties.each(days, version, each.unit(), sink);
        } else if (cadence instanceof Cadence.TimesEach each) {
            PeriodicDuties.timesEach(days, version, each, sink);
        } else if (cadence instanceof Cadence.EachYearIn in) {
            PeriodicDuties.eachYearIn(days, version, in.month(), sink);
        } else if (cadence instanceof Cadence.OnDayOfYear on) {
            DayDuties.yearly(version, on, sink);
        } else if (cadence instanceof Cadence.EachDayOf each) {
            DayDuties.each(version, each, campaigns, sink);
        } else if (cadence instanceof Cadence.BeforeSpringFestival before) {
            PeriodicDuties.springFestival(days, version, before.days(), sink);
        } else if (cadence instanceof Cadence.HotSeason) {
            PeriodicDuties.hotSeason(days, version, sink);
        } else if (cadence instanceof Cadence.WithinDays within) {
            EventDuties.of(version, within.trigger(), within.days(), false, sink);
        } else if (cadence instanceof Cadence.WithinWorkingDays within) {
            EventDuties.of(version, within.trigger(), within.days(), true, sink);
        } else if (cadence instanceof Cadence.CampaignDates dates) {
            CampaignDuties.of(days, version, dates, campaigns, sink);
        } else if (cadence instanceof Cadence.Standing standing) {
            StandingDuties.of(days, version, standing, sink);
        } else {
            MeasureDuties.of(days, version, sink);
        }
    }

    static void checkIds(List<Campaign> campaigns) {
        if (Objects.requireNonNull(campaigns, "campaigns").isEmpty()) {
            return;
        }
        Set<String> ids = new HashSet<>();
        for (Campaign campaign : campaigns) {
            if (!ids.add(Objects.requireNonNull(campaign, "campaigns").id())) {
                throw new IllegalArgumentException("campaigns.id: «" + campaign.id() + "» is given twice");
            }
        }
    }
}
