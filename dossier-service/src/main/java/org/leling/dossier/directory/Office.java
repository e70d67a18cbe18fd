package org.leling.dossier.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the directory with all that is known of it now.
 *
 * @param entry its id, kind, name and division
 * @param version counted up at each change
 * @param detail address, telephone, wards
 * @param closed the first day on which it is no more, or null
 */
public record Office(
        DirectoryEntry entry,
        int version,
        Detail detail,
        @Nullable LocalDate closed) {

    /**
     * What is told of an office beside its name.
     *
     * @param address where it is, or an empty text
     * @param phone its own number, no person's; or an empty text
     * @param wards the wards for cadres (干部病房) of a hospital
     * @param note anything else, or an empty text
     */
    @io.micronaut.serde.annotation.Serdeable
    public record Detail(String address, String phone, List<Ward> wards, String note) {
        /** Nothing. */
        public static final Detail NONE = new Detail("", "", List.of(), "");

        /** Copies the wards. */
        public Detail {
            wards = List.copyOf(wards);
        }
    }

    /** A ward for cadres and its beds (干部病房床位). */
    @io.micronaut.serde.annotation.Serdeable
    public record Ward(String name, int beds) {}

    /** Says whether the office is open on a day. */
    public boolean isOpenOn(LocalDate day) {
        return closed == null || day.isBefore(closed);
    }

    /** Gives the first day on which it is no more. */
    public Optional<LocalDate> findClosed() {
        return Optional.ofNullable(closed);
    }
}
