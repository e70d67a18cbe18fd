package org.leling.acceptance.city;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rosters of people who do not exist. */
public final class RosterBook {

    private static final List<String> HEADER = List.of("姓名", "身份证号", "管理单位", "所属区县", "居住状况", "联系电话", "主要疾病");

    /** Apart from the people whom tests make one by one. */
    private static final int FIRST_NUMBER = 5_000;

    private RosterBook() {}

    /** Writes a workbook of so many people of one unit. */
    public static void write(Path file, String unit, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "roster", "1.0")) {
            Worksheet sheet = book.newWorksheet("名册");
            for (int column = 0; column < HEADER.size(); column++) {
                sheet.value(0, column, HEADER.get(column));
            }
            for (int row = 1; row <= rows; row++) {
                int number = FIRST_NUMBER + row;
                List<String> cells = List.of(
                        "册" + (char) ('一' + row),
                        People.idNumber(number),
                        unit,
                        "姑苏区",
                        "独居",
                        "139" + String.format("%08d", number),
                        "高血压");
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row, column, cells.get(column));
                }
            }
        }
    }
}
