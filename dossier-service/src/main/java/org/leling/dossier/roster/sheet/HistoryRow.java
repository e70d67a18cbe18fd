package org.leling.dossier.roster.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A row of past services that is taken: what was done for one person on one day. Texts are empty where it says nothing.
 *
 * @param place the row
 * @param titles the headers above it, for what is found later
 * @param idNumber who it was done for
 * @param name the name beside the number, without blanks
 * @param on the day
 * @param services what was done, one thing or several
 * @param by who did it, as written
 * @param until the end of a contract
 * @param remark the remark
 * @param warnings what is wrong with the row, though it is taken
 */
public record HistoryRow(
        RowPlace place,
        Titles titles,
        String idNumber,
        String name,
        LocalDate on,
        List<PastService> services,
        String by,
        WrittenDate until,
        String remark,
        List<Finding> warnings) {

    /** The headers as the sheet has them. */
    public record Titles(String name, String idNumber, String on, String by, String until, String remark) {}

    /** Keeps its own copies of the lists. */
    public HistoryRow {
        services = List.copyOf(services);
        warnings = List.copyOf(warnings);
    }

    /** Finds the last day of a contract, the last that it may be where only its month or year is written. */
    public Optional<LocalDate> findUntil() {
        return until.findLatest();
    }

    /** Makes a finding of this row. */
    public Finding find(String column, FindingCode code, String variant, List<String> args) {
        return new Finding(place, column, code, "finding." + code + variant, args);
    }

    /** Names the row and nobody, so that it can't leak into a log. */
    @Override
    public String toString() {
        return "HistoryRow[" + place + "]";
    }
}
