package org.leling.dossier.roster.sheet;

import java.math.BigDecimal;

/**
 * What a cell holds.
 *
 * @param text its text, or its number written out
 * @param numeric it was stored as a number, which Excel keeps to fifteen digits
 * @param dated it is shown as a date
 * @param date1904 its workbook counts days from 1904
 */
record CellValue(String text, boolean numeric, boolean dated, boolean date1904) {

    static final CellValue EMPTY = new CellValue("", false, false, false);

    static CellValue text(String text) {
        return new CellValue(text, false, false, false);
    }

    static CellValue number(BigDecimal number, boolean dated, boolean date1904) {
        boolean sane = Math.abs((long) number.scale()) < 400;
        BigDecimal shortest = sane ? number.stripTrailingZeros() : number;
        return new CellValue(sane ? shortest.toPlainString() : number.toString(), true, dated, date1904);
    }

    boolean isBlank() {
        return Text.plain(text).isEmpty();
    }

    @Override
    public String toString() {
        return "CellValue[withheld]";
    }
}
