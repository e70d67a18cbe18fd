package org.leling.dossier.roster.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook that was looked through, read row by row. */
final class WorkbookFile implements AutoCloseable {

    private final ReadableWorkbook workbook;
    private final Map<String, SheetShape> shapes;

    private WorkbookFile(ReadableWorkbook workbook, Map<String, SheetShape> shapes) {
        this.workbook = workbook;
        this.shapes = shapes;
    }

    static WorkbookFile open(Path file, Map<String, SheetShape> shapes) throws IOException {
        ReadableWorkbook workbook;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutStyles) {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
        return new WorkbookFile(workbook, shapes);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** Gives every sheet's rows, sheet by sheet, to what is made for the sheet. */
    void forEachSheet(Function<SheetInfo, Consumer<RowData>> receiver, Consumer<SheetInfo> end) {
        for (Sheet sheet : workbook.getSheets().toList()) {
            SheetShape shape = shapes.getOrDefault(String.valueOf(sheet.getId()), SheetShape.PLAIN);
            String name = Text.kept(String.valueOf(sheet.getName()));
            SheetInfo info = new SheetInfo(name, sheet.getVisibility() != SheetVisibility.VISIBLE, shape);
            Consumer<RowData> rows = receiver.apply(info);
            try (Stream<Row> stream = sheet.openStream()) {
                int last = 0;
                for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                    Row row = each.next();
                    // The library counts rows that bear no number from 0, and does not go on from those that do.
                    last = Math.max(row.getRowNum(), last + 1);
                    rows.accept(new RowData(new RowPlace(name, last), row.isHidden(), cells(row)));
                }
            } catch (IOException damaged) {
                throw new ExcelReaderException(damaged.getMessage(), damaged);
            }
            end.accept(info);
        }
    }

    private List<CellValue> cells(Row row) {
        List<CellValue> cells = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            cells.add(cell == null ? CellValue.EMPTY : value(cell));
        }
        return cells;
    }

    private CellValue value(Cell cell) {
        Object value = cell.getValue();
        if (value == null || cell.getType() == CellType.ERROR) {
            return CellValue.EMPTY;
        }
        if (value instanceof BigDecimal number) {
            return CellValue.number(number, isDate(cell), workbook.isDate1904());
        }
        if (value instanceof Boolean answer) {
            return CellValue.text(answer ? "是" : "否");
        }
        return CellValue.text(value.toString());
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*[yd年日].*|(?i).*m.*[年月].*");
    }

    /**
     * What is known of a sheet.
     *
     * @param name its name
     * @param hidden it is hidden
     * @param shape its merged cells
     */
    record SheetInfo(String name, boolean hidden, SheetShape shape) {}
}
