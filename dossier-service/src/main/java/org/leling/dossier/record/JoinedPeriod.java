package org.leling.dossier.record;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** The period of the revolution in which a person joined it (参加革命工作时期), on which their treatment depends. */
public enum JoinedPeriod {
    /** 土地革命战争时期, to 1937-07-06. */
    LAND_REVOLUTION(LocalDate.of(1927, 8, 1), LocalDate.of(1937, 7, 6)),
    /** 抗日战争时期, to 1945-09-02. */
    WAR_OF_RESISTANCE(LocalDate.of(1937, 7, 7), LocalDate.of(1945, 9, 2)),
    /** 解放战争时期, to 1949-09-30. */
    WAR_OF_LIBERATION(LocalDate.of(1945, 9, 3), LocalDate.of(1949, 9, 30));

    private final LocalDate first;
    private final LocalDate last;

    JoinedPeriod(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    /** Gives its last day. */
    public LocalDate last() {
        return last;
    }

    /**
     * Finds the period of a day, a month or a year as it is written, such as {@code 1944-03-12}, {@code 1944-03} or {@code
     * 1944}; empty where the text leaves it open, as July 1937 does.
     */
    public static Optional<JoinedPeriod> find(String written) {
        try {
            return switch (written.length()) {
                case 4 ->
                    find(
                            LocalDate.of(Integer.parseInt(written), 1, 1),
                            LocalDate.of(Integer.parseInt(written), 12, 31));
                case 7 ->
                    find(
                            YearMonth.parse(written).atDay(1),
                            YearMonth.parse(written).atEndOfMonth());
                default -> find(LocalDate.parse(written), LocalDate.parse(written));
            };
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<JoinedPeriod> find(LocalDate from, LocalDate to) {
        return Arrays.stream(values())
                .filter(period -> !from.isBefore(period.first) && !to.isAfter(period.last))
                .findFirst();
    }
}
