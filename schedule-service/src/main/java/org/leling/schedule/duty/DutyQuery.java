package org.leling.schedule.duty;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.core.dossier.LivingClass;
import org.leling.core.duty.Party;
import org.leling.schedule.tree.Form;

/**
 * Which duties are asked for; what is absent does not narrow. Those withdrawn are listed only when asked for by name.
 *
 * @param from the first due day
 * @param to the last due day
 * @param after where the former page ended
 */
public record DutyQuery(
        List<String> dossiers,
        @Nullable Party party,
        @Nullable String unit,
        @Nullable LivingClass livingClass,
        List<State> states,
        @Nullable String rule,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Order order,
        int limit,
        @Nullable String after) {

    private static final int LONGEST = 200;
    private static final int MOST = 1000;
    private static final int USUAL = 50;

    /** In which order they come. */
    public enum Order {
        /** By due day. */
        DUE,
        /** Those who need attention first, then what is overdue, then by due day. */
        ATTENTION
    }

    /** Copies the lists. */
    public DutyQuery {
        dossiers = List.copyOf(dossiers);
        states = List.copyOf(states);
    }

    /**
     * Reads a query.
     *
     * @throws org.leling.kit.problem.ProblemException 400 with every fault
     */
    public static DutyQuery read(Form form) {
        List<String> dossiers = new java.util.ArrayList<>(form.texts("dossiers", MOST));
        String one = form.text("dossier", LONGEST);
        if (one != null) {
            dossiers.add(one);
        }
        Party party = form.oneOf("party", Party.class);
        String unit = form.text("unit", LONGEST);
        LivingClass living = form.oneOf("livingClass", LivingClass.class);
        List<State> states = form.listOf("state", State.class);
        String rule = form.text("rule", LONGEST);
        LocalDate from = form.day("from");
        LocalDate to = form.day("to");
        if (from != null && to != null && to.isBefore(from)) {
            form.refuse("to", "before-from");
        }
        Order order = form.oneOf("order", Order.class);
        Integer limit = form.number("limit", 0, MOST);
        String after = form.text("after", MOST);
        form.finish();
        return new DutyQuery(
                dossiers,
                party,
                unit,
                living,
                states,
                rule,
                from,
                to,
                order == null ? Order.DUE : order,
                limit == null || limit == 0 ? USUAL : limit,
                after);
    }
}
