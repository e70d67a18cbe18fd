package org.leling.dossier.roster.sheet;

import java.time.LocalDate;

/**
 * An ID number as a cell holds it.
 *
 * @param number the number, plain
 * @param verdict what its check says
 * @param digitsLost it was stored as a number, of which Excel keeps fifteen digits and makes the others zeros, so that
 *     even a number that seems right is none
 */
record IdCell(String number, IdNumber.Verdict verdict, boolean digitsLost) {

    static IdCell read(CellValue cell, LocalDate today) {
        String number = Text.isNothing(cell.text()) ? "" : IdNumber.plain(cell.text());
        boolean scientific = number.matches("[0-9]\\.[0-9]+E\\+?[0-9]{2}");
        IdNumber.Verdict verdict = IdNumber.check(number, today);
        boolean rounded = cell.numeric() && number.length() == 18;
        boolean lost = scientific || (rounded && (number.endsWith("000") || verdict != IdNumber.Verdict.VALID));
        return new IdCell(number, verdict, lost);
    }

    boolean isUsable() {
        return verdict == IdNumber.Verdict.VALID && !digitsLost;
    }
}
