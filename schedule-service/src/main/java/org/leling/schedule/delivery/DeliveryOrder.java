package org.leling.schedule.delivery;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.schedule.tree.Form;

/**
 * What somebody says was done for a person (服务记录).
 *
 * @param obligation the obligation that it is for, if one was named
 * @param note in free words; stored encrypted
 * @param satisfaction 1 to 5, as the person or the family said
 * @param id what another service knows it by, to take it back; absent where it gets one here
 */
public record DeliveryOrder(
        String dossier,
        Party party,
        Action action,
        LocalDate on,
        @Nullable String obligation,
        @Nullable String note,
        @Nullable Integer satisfaction,
        @Nullable String id) {

    private static final int LONGEST_ID = 400;
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_NOTE = 2000;
    private static final int BEST = 5;

    /**
     * Reads one.
     *
     * @throws org.leling.kit.problem.ProblemException 400 with every fault
     */
    public static DeliveryOrder read(Form form) {
        form.require("dossier", "party", "action", "on");
        String dossier = form.text("dossier", LONGEST_ID);
        Party party = form.oneOf("party", Party.class);
        Action action = form.oneOf("action", Action.class);
        LocalDate on = form.day("on");
        String obligation = form.text("obligation", LONGEST_ID);
        String note = form.text("note", LONGEST_NOTE);
        Integer satisfaction = form.number("satisfaction", 1, BEST);
        String id = form.text("id", LONGEST_KEY);
        form.finish();
        return new DeliveryOrder(
                Objects.requireNonNull(dossier),
                Objects.requireNonNull(party),
                Objects.requireNonNull(action),
                Objects.requireNonNull(on),
                obligation,
                note,
                satisfaction,
                id);
    }

    @Override
    public String toString() {
        return "DeliveryOrder[" + dossier + ", " + party + " " + action + " on " + on + "]";
    }
}
