package org.leling.core.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.leling.core.nullness.Nullable;

/**
 * What is owed, what was done of it, and how each duty stands on a day (台账).
 *
 * @param asOf the day asked
 * @param entries the duties in the window, in order
 * @param findings what was given and could not be used; nothing is dropped in silence
 * @param calendarEdition the edition of the calendar that was asked
 */
public record Ledger(LocalDate asOf, List<Entry> entries, List<Finding> findings, String calendarEdition) {
    /** Copies the lists. */
    public Ledger {
        Objects.requireNonNull(asOf, "asOf");
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /** Says whether any duty listed asked about a day of a year whose holidays are not published (暂定). */
    public boolean isProvisional() {
        return entries.stream().anyMatch(entry -> entry.obligation().isProvisional());
    }

    /** Why something given could not be used. */
    public enum FindingCode {
        /** The obligation named can't be used; the delivery counts as if it named none. */
        NAME_NOT_USED,
        /** A standing duty is fulfilled by facts only; the delivery that names one is refused. */
        STANDING_NAMED,
        /** The waiver names no duty of this dossier. */
        WAIVER_NOT_USED
    }

    /**
     * Something given that could not be used.
     *
     * @param code why
     * @param delivery the delivery's id, or empty for a waiver
     * @param obligation the obligation that it named
     */
    public record Finding(FindingCode code, String delivery, String obligation) {}

    /** One duty and how it stands. */
    public static final class Entry {
        private final Obligation obligation;
        private final StateDays stateDays;
        private final DutyState state;

        @Nullable
        private final Delivery delivery;

        @Nullable
        private final LocalDate on;

        private final boolean waived;

        Entry(
                Obligation obligation,
                StateDays stateDays,
                DutyState state,
                @Nullable Delivery delivery,
                @Nullable LocalDate on,
                boolean waived) {
            this.obligation = obligation;
            this.stateDays = stateDays;
            this.state = state;
            this.delivery = delivery;
            this.on = on;
            this.waived = waived;
        }

        /** Gives the duty. */
        public Obligation obligation() {
            return obligation;
        }

        /** Gives the days on which its state changes while it is neither fulfilled nor waived. */
        public StateDays stateDays() {
            return stateDays;
        }

        /** Gives how it stands on the day asked. */
        public DutyState state() {
            return state;
        }

        /** Gives the delivery that fulfilled it; empty if none did, or facts did. */
        public Optional<Delivery> delivery() {
            return Optional.ofNullable(delivery);
        }

        /** Gives the day on which it was fulfilled, by a delivery or by facts; empty if it was not by the day asked. */
        public Optional<LocalDate> on() {
            return Optional.ofNullable(on);
        }

        /** Says whether it was waived. */
        public boolean isWaived() {
            return waived;
        }
    }
}
