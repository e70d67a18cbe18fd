package org.leling.dossier.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Everything ever recorded of one person, believed or no longer.
 *
 * @param id the dossier's id
 * @param version how often the record was changed, from 1
 * @param entries in the order in which they were learned
 * @param reviewedOn the day of which that speaks what a list finds the person by; {@link LocalDate#MAX} where nobody asked
 */
public record PersonRecord(String id, int version, List<Entry> entries, LocalDate reviewedOn) {

    /** Copies the entries. */
    public PersonRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(reviewedOn, "reviewedOn");
        entries = List.copyOf(entries);
    }

    /** Makes a record of which nobody asked when it was reviewed. */
    public PersonRecord(String id, int version, List<Entry> entries) {
        this(id, version, entries, LocalDate.MAX);
    }

    /** Gives the same, reviewed on a day. */
    public PersonRecord reviewed(LocalDate day) {
        return new PersonRecord(id, version, entries, day);
    }

    /** Gives the day until which the days are followed, at most this one: what that day brings is still to be done. */
    LocalDate followedUntil(LocalDate day) {
        return reviewedOn.isBefore(day) ? reviewedOn : day;
    }

    /** Says whether the day of a field of the person that was told ahead has come since the last review. */
    public boolean hasFieldComeBy(LocalDate day) {
        return entries.stream()
                .anyMatch(entry -> entry.replaced() == 0
                        && entry.isDayGiven()
                        && entry.from().isAfter(reviewedOn)
                        && !entry.from().isAfter(day));
    }

    /** Says whether another name was told of a day after the last review: it comes, or is still to come. */
    public boolean isRenamedAhead() {
        return entries.stream()
                .anyMatch(entry -> entry.replaced() == 0
                        && entry.isDayGiven()
                        && entry.key().equals(Field.NAME.key())
                        && entry.from().isAfter(reviewedOn));
    }

    /** Gives what is believed now. */
    public Belief now() {
        return at(version);
    }

    /** Gives what a version of the dossier believed. */
    public Belief at(int asOf) {
        return new Belief(
                id,
                asOf,
                entries.stream().filter(entry -> entry.believedAt(asOf)).toList());
    }

    /** Never prints an entry. */
    @Override
    public String toString() {
        return "PersonRecord[" + id + ", version " + version + "]";
    }
}
