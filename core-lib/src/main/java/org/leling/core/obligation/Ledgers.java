package org.leling.core.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Dossier;
import org.leling.core.nullness.Nullable;
import org.leling.core.obligation.Ledger.Entry;
import org.leling.core.obligation.Ledger.Finding;
import org.leling.core.obligation.Ledger.FindingCode;
import org.leling.core.policy.Campaign;

/**
 * Keeps the books: matches deliveries to duties and says how each stands on a day (记台账).
 *
 * <p>Matching sees every duty of the dossier; the window only selects rows. Deliveries after the day asked are not
 * seen; facts are.
 *
 * <pre>{@code
 * Ledger ledger = Ledgers.of(engine).asOf(day, dossier, Window.year(2026), campaigns, deliveries, waivers);
 * }</pre>
 */
public final class Ledgers {

    /** How far ahead duties and facts are looked at, so that states which begin later are known. */
    private static final int AHEAD = 400;

    private final Obligations engine;

    private Ledgers(Obligations engine) {
        this.engine = Objects.requireNonNull(engine, "engine");
    }

    /** Gives the keeper of books for an engine. */
    public static Ledgers of(Obligations engine) {
        return new Ledgers(engine);
    }

    /**
     * Gives the ledger of one dossier as of a day.
     *
     * @throws IllegalArgumentException if two campaigns bear one id, or {@code asOf} or the window's end lies outside the
     *     calendar's years
     */
    public Ledger asOf(
            LocalDate asOf,
            Dossier dossier,
            Window window,
            List<Campaign> campaigns,
            List<Delivery> deliveries,
            List<Waiver> waivers) {
        int day = engine.calendar().epoch("asOf", asOf);
        int to = engine.to(window);
        int from = Days.epoch(window.from());
        Objects.requireNonNull(deliveries, "deliveries");
        int ahead =
                Math.min(Math.max(day, to) + AHEAD, Days.epoch(engine.calendar().lastDay()));
        DossierTimeline timeline = engine.timeline(dossier, ahead);
        List<Obligation> all = timeline.size() == 0
                ? List.of()
                : engine.derive(
                        timeline,
                        Math.max(timeline.first(), Days.epoch(engine.calendar().firstDay())),
                        ahead,
                        campaigns);
        Set<String> waived = new HashSet<>();
        Objects.requireNonNull(waivers, "waivers").forEach(waiver -> waived.add(waiver.obligation()));
        Matching matching = new Matching(all, waived);
        matching.match(deliveries, day);
        List<Entry> entries = new ArrayList<>();
        StateRules states = new StateRules(timeline);
        for (Obligation duty : all) {
            if (duty.dueDay() >= from && duty.dueDay() <= to) {
                entries.add(entry(duty, states.of(duty), day, matching.fulfilled(), waived));
            }
        }
        return new Ledger(
                asOf, entries, findings(matching, waivers), engine.calendar().edition());
    }

    private static Entry entry(
            Obligation duty, StateDays days, int day, Map<Obligation, Delivery> fulfilled, Set<String> waived) {
        @Nullable Delivery delivery = fulfilled.isEmpty() ? null : fulfilled.get(duty);
        boolean isWaived = !waived.isEmpty() && waived.contains(duty.id().toString());
        int done = delivery != null ? Days.epoch(delivery.on()) : duty.inPlaceDay();
        if (done <= day) {
            DutyState state = done <= duty.lastDay() ? DutyState.FULFILLED : DutyState.FULFILLED_LATE;
            return new Entry(duty, days, state, delivery, Days.date(done), isWaived);
        }
        return new Entry(duty, days, isWaived ? DutyState.WAIVED : days.on(day), null, null, isWaived);
    }

    private static List<Finding> findings(Matching matching, List<Waiver> waivers) {
        List<Finding> findings = new ArrayList<>(matching.findings());
        for (Waiver waiver : waivers) {
            if (!matching.knows(waiver.obligation())) {
                findings.add(new Finding(FindingCode.WAIVER_NOT_USED, "", waiver.obligation()));
            }
        }
        return findings;
    }
}
