package org.leling.core.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.dossier.Dossier;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.obligation.Delivery;
import org.leling.core.obligation.DutyState;
import org.leling.core.obligation.Ledger;
import org.leling.core.obligation.Ledgers;
import org.leling.core.obligation.Obligation;
import org.leling.core.obligation.Obligations;
import org.leling.core.obligation.Waiver;
import org.leling.core.obligation.Window;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.PolicySet;

/**
 * Plays one person's year (推演一年): moves the clock on, sees what is to be done, does it or leaves it, and sees what
 * becomes of it.
 *
 * <pre>{@code
 * Player player = Player.of(policy, person, LocalDate.of(2026, 1, 1));
 * player.advanceTo(LocalDate.of(2026, 1, 20));
 * player.deliver(Party.UNIT, Action.CALL);
 * player.state("empty-nest.call", "2026-01"); // FULFILLED
 * }</pre>
 */
public final class Player {

    /** How far from today duties are looked at. */
    private static final int REACH = 400;

    private static final Set<DutyState> TO_DO = EnumSet.of(DutyState.OPEN, DutyState.DUE_SOON, DutyState.OVERDUE);

    private final Ledgers ledgers;
    private final SettableClock clock;
    private final LocalDate start;
    private Dossier dossier;
    private final List<Campaign> campaigns = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();

    private Player(PolicySet policy, Dossier dossier, LocalDate start) {
        this.ledgers = Ledgers.of(Obligations.of(policy, WorkCalendars.china()));
        this.dossier = Objects.requireNonNull(dossier, "dossier");
        this.start = start;
        this.clock = SettableClock.at(start);
    }

    /** Begins a play on a day. */
    public static Player of(PolicySet policy, Dossier dossier, LocalDate start) {
        return new Player(policy, dossier, start);
    }

    /** Gives the clock, for code of one's own that reads one. */
    public SettableClock clock() {
        return clock;
    }

    /** Gives the day. */
    public LocalDate today() {
        return clock.today();
    }

    /** Moves on to a day that is not over. */
    public Player advanceTo(LocalDate day) {
        clock.advanceTo(day);
        return this;
    }

    /** Lists what is to be done today: begun, and neither done, waived, lapsed nor missed; in order. */
    public List<Obligation> duties() {
        return ledger().entries().stream()
                .filter(entry -> TO_DO.contains(entry.state()))
                .map(Ledger.Entry::obligation)
                .toList();
    }

    /** Lists what is to be done today by one rule. */
    public List<Obligation> duties(String rule) {
        return duties().stream().filter(duty -> duty.rule().id().equals(rule)).toList();
    }

    /** Records that a party did something today. */
    public Player deliver(Party party, Action action) {
        deliveries.add(Delivery.of("d" + (deliveries.size() + 1), party, action, today()));
        return this;
    }

    /** Records that a duty's own party did today what is owed, naming the duty; late or not. */
    public Player deliver(Obligation duty) {
        deliveries.add(Delivery.naming(
                duty.id().toString(), "d" + (deliveries.size() + 1), duty.party(), duty.action(), today()));
        return this;
    }

    /** Records that a duty need not be done. */
    public Player waive(Obligation duty, String reason) {
        waivers.add(new Waiver(duty.id().toString(), reason));
        return this;
    }

    /** Declares a campaign, or passes on a warning. */
    public Player declare(Campaign campaign) {
        campaigns.add(campaign);
        return this;
    }

    /** Adds facts, stays or events to the dossier. */
    public Player learn(UnaryOperator<Dossier.Builder> more) {
        dossier = more.apply(dossier.toBuilder()).build();
        return this;
    }

    /** Replaces the dossier, where something recorded was not so. */
    public Player correct(Dossier other) {
        dossier = Objects.requireNonNull(other, "other");
        return this;
    }

    /** Finds how a duty stands today; empty if it is not owed. */
    public Optional<DutyState> findState(String rule, String period) {
        return ledger().entries().stream()
                .filter(entry -> entry.obligation().rule().id().equals(rule)
                        && entry.obligation().period().key().equals(period))
                .map(Ledger.Entry::state)
                .findFirst();
    }

    /**
     * Gives how a duty stands today.
     *
     * @throws NoSuchElementException if it is not owed
     */
    public DutyState state(String rule, String period) {
        return findState(rule, period)
                .orElseThrow(() -> new NoSuchElementException(rule + "/" + period + " is not owed; owed are "
                        + ledger().entries().stream()
                                .map(Ledger.Entry::obligation)
                                .filter(duty -> duty.rule().id().equals(rule))
                                .toList()));
    }

    /** Gives the books as of today: all that is due from the play's first day to a year from today. */
    public Ledger ledger() {
        LocalDate last = WorkCalendars.china().lastDay();
        LocalDate to = today().plusDays(REACH);
        Window window = new Window(start, to.isAfter(last) ? last : to);
        return ledgers.asOf(today(), dossier, window, campaigns, deliveries, waivers);
    }
}
