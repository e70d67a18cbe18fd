package org.leling.dossier.roster.sheet;

/** A form of past services for tests of other packages. */
public final class HistoryWorkbook {

    private static final String[] HEADER = {"姓名", "身份证号", "日期", "服务项目", "服务主体"};

    private HistoryWorkbook() {}

    /** Gives a workbook whose header stands in row 1. */
    public static byte[] of(String[]... rows) {
        String[][] all = new String[rows.length + 1][];
        all[0] = HEADER;
        System.arraycopy(rows, 0, all, 1, rows.length);
        return Workbooks.workbook().sheet("甲", all).bytes();
    }
}
