package org.leling.dossier.record;

import java.util.List;
import java.util.Objects;

/**
 * Everything ever recorded of one person, believed or no longer.
 *
 * @param id the dossier's id
 * @param version how often the record was changed, from 1
 * @param entries in the order in which they were learned
 */
public record PersonRecord(String id, int version, List<Entry> entries) {

    /** Copies the entries. */
    public PersonRecord {
        Objects.requireNonNull(id, "id");
        entries = List.copyOf(entries);
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
