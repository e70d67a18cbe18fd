package org.leling.core.dossier;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.leling.core.nullness.Nullable;

/**
 * A stay in hospital (住院): from the day of admission to the day before discharge.
 *
 * <p>A stay of no night (admitted and discharged on one day) is still an admission, and has no day of its own. A stay
 * without a discharge goes on.
 */
public final class HospitalStay {

    private final String id;
    private final LocalDate admitted;

    @Nullable
    private final LocalDate discharged;

    private HospitalStay(String id, LocalDate admitted, @Nullable LocalDate discharged) {
        this.id = Given.id("hospital.id", id);
        this.admitted = Given.day("hospital.admitted", admitted);
        this.discharged = discharged;
        if (discharged != null && discharged.isBefore(admitted)) {
            throw new IllegalArgumentException("hospital.discharged: stay «" + id + "» ends on " + discharged
                    + ", before it begins on " + admitted);
        }
    }

    /** Makes a stay that goes on. */
    public static HospitalStay ongoing(String id, LocalDate admitted) {
        return new HospitalStay(id, admitted, null);
    }

    /**
     * Makes a stay that has ended.
     *
     * @throws IllegalArgumentException if discharged before admitted
     */
    public static HospitalStay of(String id, LocalDate admitted, LocalDate discharged) {
        return new HospitalStay(id, admitted, Given.day("hospital.discharged", discharged));
    }

    /** Gives the id, unique among the dossier's stays and events. */
    public String id() {
        return id;
    }

    /** Gives the day of admission, the stay's first day. */
    public LocalDate admitted() {
        return admitted;
    }

    /** Gives the day of discharge, on which the stay is over, or empty while it goes on. */
    public Optional<LocalDate> discharged() {
        return Optional.ofNullable(discharged);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HospitalStay stay
                && id.equals(stay.id)
                && admitted.equals(stay.admitted)
                && Objects.equals(discharged, stay.discharged);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, admitted, discharged);
    }

    @Override
    public String toString() {
        return "HospitalStay[" + id + ", " + admitted + " to " + (discharged == null ? "now" : discharged) + "]";
    }
}
