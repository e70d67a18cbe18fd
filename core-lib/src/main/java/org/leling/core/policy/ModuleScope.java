package org.leling.core.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Division;
import org.leling.core.nullness.Nullable;

/**
 * For whom and for how long a module is in force (适用区划与有效期): a division, or everywhere; from and until some days.
 */
public final class ModuleScope {

    static final ModuleScope ALWAYS_EVERYWHERE = new ModuleScope(null, -Days.NEVER, Days.NEVER);

    @Nullable
    private final Division division;

    private final int from;
    private final int until;

    private ModuleScope(@Nullable Division division, int from, int until) {
        this.division = division;
        this.from = from;
        this.until = until;
    }

    ModuleScope within(Division narrower) {
        return new ModuleScope(narrower, from, until);
    }

    ModuleScope between(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("inForce: " + last + " is before " + first);
        }
        return new ModuleScope(division, Days.epoch(first), Days.epoch(last));
    }

    ModuleScope since(LocalDate first) {
        return new ModuleScope(division, Days.epoch(first), Days.NEVER);
    }

    /** Gives the division it is for; empty if it is for everywhere. */
    public Optional<Division> division() {
        return Optional.ofNullable(division);
    }

    /** Gives the first day on which it is in force; empty if it always was. */
    public Optional<LocalDate> from() {
        return from == -Days.NEVER ? Optional.empty() : Optional.of(Days.date(from));
    }

    /** Gives the last day on which it is in force; empty if no end is known. */
    public Optional<LocalDate> until() {
        return until == Days.NEVER ? Optional.empty() : Optional.of(Days.date(until));
    }

    int fromDay() {
        return from;
    }

    int untilDay() {
        return until;
    }

    /** Says whether a managing unit of this division comes under it. */
    boolean holds(Division unit) {
        return division == null || division.contains(unit);
    }

    /** Gives how narrow it is: 0 everywhere, 1 a province, 2 a city, 3 a county. */
    int narrowness() {
        if (division == null) {
            return 0;
        }
        return division.isProvince() ? 1 : division.code().endsWith("00") ? 2 : 3;
    }

    /** Says whether somebody can come under both on one day. */
    boolean meets(ModuleScope other) {
        boolean nested = division == null
                || other.division == null
                || division.contains(other.division)
                || other.division.contains(division);
        return nested && from <= other.until && other.from <= until;
    }

    /** Says the days between which it is in force in Chinese. */
    String chinese() {
        String days = between("自", "至");
        return days.isEmpty() ? "长期有效" : days;
    }

    private String between(String since, String to) {
        return (from == -Days.NEVER ? "" : since + Days.date(from))
                + (until == Days.NEVER ? "" : to + Days.date(until));
    }

    @Override
    public String toString() {
        return (division == null ? "everywhere" : division.code()) + between(", from ", ", until ");
    }
}
