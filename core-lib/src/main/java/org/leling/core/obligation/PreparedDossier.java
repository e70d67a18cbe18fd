package org.leling.core.obligation;

import java.util.ArrayList;
import java.util.List;
import org.leling.core.dossier.Dossier;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.RuleLine;

/**
 * A dossier made ready to be derived from many times (备好的档案): its days are classified, and every rule's conditions
 * are asked, once for all windows.
 *
 * <p>Every window gives what {@link Obligations#derive(Dossier, Window, List)} gives. It pays from the second
 * derivation of the same dossier on, as where a worklist, a year and an explanation are shown of one person; for one
 * window of each of many people it does not. It holds the dossier as it was, and the engine's policy: a dossier that
 * changed is prepared anew. Immutable and safe from many threads.
 *
 * <pre>{@code
 * PreparedDossier prepared = engine.prepare(dossier);
 * prepared.derive(Window.year(2026), campaigns);
 * prepared.derive(nextSixtyDays, campaigns);
 * }</pre>
 */
public final class PreparedDossier {

    private final Obligations engine;
    private final DossierTimeline timeline;
    /** The rules of which something can be owed on some day. */
    private final LineDays[] lines;

    PreparedDossier(Obligations engine, DossierTimeline timeline) {
        this.engine = engine;
        this.timeline = timeline;
        List<LineDays> owing = new ArrayList<>();
        LineDays days = new LineDays(timeline);
        for (RuleLine line : timeline.lines()) {
            if (days.turnedTo(line).canOwe()) {
                owing.add(days.kept());
            }
        }
        lines = owing.toArray(LineDays[]::new);
    }

    /** Gives the dossier. */
    public Dossier dossier() {
        return timeline.dossier();
    }

    /** Derives what is due in the window, without campaigns. */
    public Derivation derive(Window window) {
        return derive(window, List.of());
    }

    /**
     * Derives what is due in the window, as {@link Obligations#derive(Dossier, Window, List)} does.
     *
     * @throws IllegalArgumentException if two campaigns bear one id, or the window lies outside the calendar's years
     * @throws DerivationException if a rule's condition throws
     */
    public Derivation derive(Window window, List<Campaign> campaigns) {
        OrderedDuties duties = duties(window);
        walk(window, campaigns, duties);
        return new Derivation(duties.ordered(), engine.calendar().edition());
    }

    /** Derives what is due in the window, in no order, as {@link Obligations#deriveUnordered} does; throws as {@link #derive(Window, List)}. */
    public List<Obligation> deriveUnordered(Window window, List<Campaign> campaigns) {
        OrderedDuties duties = duties(window);
        walk(window, campaigns, duties);
        return duties.unordered();
    }

    /** Tells a walker of what is due in the window, as {@link Obligations#walk} does; throws as {@link #derive(Window, List)}. */
    public void walk(Window window, List<Campaign> campaigns, DutyWalker walker) {
        walk(window, campaigns, new WalkedDuties(walker));
    }

    private OrderedDuties duties(Window window) {
        return new OrderedDuties(dossier().id(), engine.from(window), engine.to(window));
    }

    private void walk(Window window, List<Campaign> campaigns, DutySink.Taker taker) {
        Obligations.checkIds(campaigns);
        DutySink sink = new DutySink(timeline, engine.calendar(), engine.from(window), engine.to(window), taker);
        for (LineDays days : lines) {
            Obligations.derive(days, campaigns, sink);
        }
    }
}
