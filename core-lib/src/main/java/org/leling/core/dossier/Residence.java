package org.leling.core.dossier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.leling.core.nullness.Nullable;

/**
 * Where and with whom a person lives (居住情况), as far as it is known.
 *
 * <p>Each part may be unknown, and "nobody lives with them" ({@code livesWith} empty) is another thing than "it is not
 * known who does". A residence is replaced whole by the next one recorded.
 *
 * <pre>{@code
 * Residence alone = Residence.in(new Division("320505")).setting(Setting.HOME).livesWith().build();
 * }</pre>
 */
public final class Residence {

    /** A residence of which nothing is known. */
    public static final Residence UNKNOWN = new Builder().build();

    @Nullable
    private final Division division;

    @Nullable
    private final Setting setting;

    private final boolean settledElsewhere;

    @Nullable
    private final Set<Companion> livesWith;

    @Nullable
    private final LocalDate spouseBorn;

    @Nullable
    private final Boolean spouseCanCare;

    private Residence(Builder from) {
        division = from.division;
        setting = from.setting;
        settledElsewhere = from.settledElsewhere;
        livesWith = from.livesWith;
        spouseBorn = from.spouseBorn;
        spouseCanCare = from.spouseCanCare;
    }

    /** Begins a residence of which nothing is known yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Begins a residence in a division. */
    public static Builder in(Division division) {
        return new Builder().division(division);
    }

    /** Gives the division that the residence lies in, if known. */
    public Optional<Division> division() {
        return Optional.ofNullable(division);
    }

    /** Gives whether it is a home or an institution, if known. */
    public Optional<Setting> setting() {
        return Optional.ofNullable(setting);
    }

    /** Says whether it is recorded as a settlement elsewhere (易地安置). */
    public boolean settledElsewhere() {
        return settledElsewhere;
    }

    /** Gives who lives in the household, if known; an empty set is known to be nobody. */
    public Optional<Set<Companion>> livesWith() {
        return Optional.ofNullable(livesWith);
    }

    /** Gives the spouse's day of birth, if known. */
    public Optional<LocalDate> spouseBorn() {
        return Optional.ofNullable(spouseBorn);
    }

    /** Gives whether the spouse is able to care (配偶能照料), if recorded. */
    public Optional<Boolean> spouseCanCare() {
        return Optional.ofNullable(spouseCanCare);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Residence that
                && settledElsewhere == that.settledElsewhere
                && Objects.equals(division, that.division)
                && setting == that.setting
                && Objects.equals(livesWith, that.livesWith)
                && Objects.equals(spouseBorn, that.spouseBorn)
                && Objects.equals(spouseCanCare, that.spouseCanCare);
    }

    @Override
    public int hashCode() {
        return Objects.hash(division, setting, settledElsewhere, livesWith, spouseBorn, spouseCanCare);
    }

    @Override
    public String toString() {
        return "Residence[division=" + division + ", setting=" + setting + ", settledElsewhere=" + settledElsewhere
                + ", livesWith=" + livesWith + ", spouseBorn=" + spouseBorn + ", spouseCanCare=" + spouseCanCare + "]";
    }

    /** Collects what is known; what is not said stays unknown. */
    public static final class Builder {
        @Nullable
        private Division division;

        @Nullable
        private Setting setting;

        private boolean settledElsewhere;

        @Nullable
        private Set<Companion> livesWith;

        @Nullable
        private LocalDate spouseBorn;

        @Nullable
        private Boolean spouseCanCare;

        private Builder() {}

        /** Sets the division. */
        public Builder division(Division known) {
            division = Objects.requireNonNull(known, "division");
            return this;
        }

        /** Sets home or institution. */
        public Builder setting(Setting known) {
            setting = Objects.requireNonNull(known, "setting");
            return this;
        }

        /** Marks a settlement elsewhere (易地安置). */
        public Builder settledElsewhere(boolean recorded) {
            settledElsewhere = recorded;
            return this;
        }

        /** Sets who lives in the household; none given says that the person lives alone. */
        public Builder livesWith(Companion... known) {
            return livesWith(Arrays.asList(known));
        }

        /** Sets who lives in the household; an empty collection says that the person lives alone. */
        public Builder livesWith(Collection<Companion> known) {
            EnumSet<Companion> companions = EnumSet.noneOf(Companion.class);
            for (Companion each : Objects.requireNonNull(known, "livesWith")) {
                companions.add(Objects.requireNonNull(each, "livesWith"));
            }
            livesWith = Collections.unmodifiableSet(companions);
            return this;
        }

        /** Sets the spouse's day of birth. */
        public Builder spouseBorn(LocalDate known) {
            spouseBorn = Given.day("spouseBorn", known);
            return this;
        }

        /** Sets whether the spouse is able to care. */
        public Builder spouseCanCare(boolean recorded) {
            spouseCanCare = recorded;
            return this;
        }

        /** Makes the residence. */
        public Residence build() {
            return new Residence(this);
        }
    }
}
