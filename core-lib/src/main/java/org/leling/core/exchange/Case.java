package org.leling.core.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leling.core.dossier.Dossier;
import org.leling.core.nullness.Nullable;
import org.leling.core.obligation.Delivery;
import org.leling.core.obligation.Waiver;
import org.leling.core.obligation.Window;
import org.leling.core.policy.Campaign;

/** Everything that a derivation asks for, as one document: the form of the golden cases and of {@code /calendar/preview}. */
public final class Case {

    private final Window window;
    private final List<Campaign> campaigns;
    private final Dossier dossier;

    @Nullable
    private final LocalDate asOf;

    private final List<Delivery> deliveries;
    private final List<Waiver> waivers;

    Case(
            Window window,
            List<Campaign> campaigns,
            Dossier dossier,
            @Nullable LocalDate asOf,
            List<Delivery> deliveries,
            List<Waiver> waivers) {
        this.window = window;
        this.campaigns = List.copyOf(campaigns);
        this.dossier = dossier;
        this.asOf = asOf;
        this.deliveries = List.copyOf(deliveries);
        this.waivers = List.copyOf(waivers);
    }

    /** Gives the days asked about. */
    public Window window() {
        return window;
    }

    /** Gives the campaigns declared. */
    public List<Campaign> campaigns() {
        return campaigns;
    }

    /** Gives the dossier. */
    public Dossier dossier() {
        return dossier;
    }

    /** Gives the day as of which states are asked, if they are. */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** Gives the deliveries, in the order recorded. */
    public List<Delivery> deliveries() {
        return deliveries;
    }

    /** Gives the waivers. */
    public List<Waiver> waivers() {
        return waivers;
    }
}
