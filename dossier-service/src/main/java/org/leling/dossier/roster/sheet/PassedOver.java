package org.leling.dossier.roster.sheet;

import java.util.List;

/**
 * Rows that are no person's, and why they were passed over; nothing is dropped in silence.
 *
 * @param reason why
 * @param count how many
 * @param places the first {@value #PLACES_KEPT} of them
 */
public record PassedOver(Reason reason, int count, List<RowPlace> places) {

    /** How many places are kept for each reason. */
    public static final int PLACES_KEPT = 50;

    /** Keeps its own copy of the places. */
    public PassedOver {
        places = List.copyOf(places);
    }

    /** Why a row is passed over. */
    public enum Reason {
        /** Nothing written, or its running number only (空行). */
        BLANK,
        /** Above the header (标题). */
        TITLE,
        /** A header, the first or one repeated further down (表头). */
        HEADER,
        /** The numbers or marks of the columns (栏次). */
        COLUMN_NUMBERS,
        /** A total (合计). */
        TOTAL,
        /** A note, a signature, a heading of a group (说明). */
        NOTE,
        /** On a sheet without a header (无表头的工作表). */
        SHEET_WITHOUT_HEADER,
        /** On a hidden sheet, which is not read (隐藏的工作表). */
        SHEET_HIDDEN
    }
}
