package org.leling.dossier.roster.sheet;

import java.util.List;

/**
 * A row as the sheet has it.
 *
 * @param place where it stands
 * @param hidden it is hidden
 * @param cells its cells from column A on
 */
record RowData(RowPlace place, boolean hidden, List<CellValue> cells) {

    CellValue cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : CellValue.EMPTY;
    }

    boolean isBlank() {
        return cells.stream().allMatch(CellValue::isBlank);
    }

    List<Integer> written() {
        return java.util.stream.IntStream.range(0, cells.size())
                .filter(i -> !cells.get(i).isBlank())
                .boxed()
                .toList();
    }

    @Override
    public String toString() {
        return "RowData[" + place + "]";
    }
}
