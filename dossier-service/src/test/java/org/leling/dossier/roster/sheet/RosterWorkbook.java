package org.leling.dossier.roster.sheet;

/** A small roster for tests of other packages. */
public final class RosterWorkbook {

    private RosterWorkbook() {}

    /** Gives a workbook of these rows, the header first. */
    public static byte[] of(String[]... rows) {
        return Workbooks.workbook().sheet("名册", rows).bytes();
    }
}
