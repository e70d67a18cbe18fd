package org.leling.core.obligation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.leling.core.dossier.Given;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.nullness.Nullable;

/** Says that a party did something for a person on a day (服务记录). */
public final class Delivery {

    private final String id;
    private final Party party;
    private final Action action;
    private final LocalDate on;

    @Nullable
    private final String obligation;

    private Delivery(String id, Party party, Action action, LocalDate on, @Nullable String obligation) {
        this.id = Objects.requireNonNull(id, "deliveries.id");
        this.party = Objects.requireNonNull(party, "deliveries.party");
        this.action = Objects.requireNonNull(action, "deliveries.action");
        this.on = Given.day("deliveries.on", on);
        this.obligation = obligation;
    }

    /** Makes a delivery that names no obligation. */
    public static Delivery of(String id, Party party, Action action, LocalDate on) {
        return new Delivery(id, party, action, on, null);
    }

    /** Makes a delivery that names the obligation that it is for, by its id's text. */
    public static Delivery naming(String obligation, String id, Party party, Action action, LocalDate on) {
        return new Delivery(id, party, action, on, Objects.requireNonNull(obligation, "deliveries.obligation"));
    }

    /** Gives the id. */
    public String id() {
        return id;
    }

    /** Gives who did it. */
    public Party party() {
        return party;
    }

    /** Gives what was done. */
    public Action action() {
        return action;
    }

    /** Gives the day on which it was done. */
    public LocalDate on() {
        return on;
    }

    /** Gives the id of the obligation that it names, if it names one. */
    public Optional<String> obligation() {
        return Optional.ofNullable(obligation);
    }

    /** Says whether it serves for an obligation: the party can meet it, and the action serves for it. */
    boolean serves(Obligation owed) {
        return !owed.isStanding() && owed.party().canBeMetBy(party) && action.serves(owed.action());
    }

    @Override
    public String toString() {
        return "Delivery[" + id + ", " + party + " " + action + " on " + on + "]";
    }
}
