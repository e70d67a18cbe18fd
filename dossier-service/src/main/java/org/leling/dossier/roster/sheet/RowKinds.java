package org.leling.dossier.roster.sheet;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the rows of a person below a header from those that are none's.
 *
 * <p>Whoever may be a person is one: a row with digits where the ID number stands, or one that says nothing of a total or a
 * note, is read and, if need be, rejected aloud, never passed over.
 */
final class RowKinds {

    private static final Pattern TOTAL =
            Pattern.compile("^(?:合计|总计|小计|共计|总人数|累计|总数|本页小计|本页合计)(?:人数)?(?:[:：(（0-9].*|[人名共].*)?$");
    private static final Pattern NOTE =
            Pattern.compile("^(?:填表人|填报人|制表人|制表|审核人|审核|复核人|经办人|负责人|单位负责人|主管领导|分管领导|审批人|签字|签名|"
                    + "填表日期|填报日期|填表时间|填报时间|制表日期|填报单位|填表单位|报送单位|单位盖章|盖章|填表说明|填报说明|说明|备注说明|备注|注|备注栏|附注|联系人|联系电话|"
                    + "单位\\(盖章\\))(?:\\(.*\\))?[:：].*$|^(?:填表说明|填报说明|说明|备注说明|备注|注|附注)$|^注[0-9一二三]?[.、:：].*$");
    private static final int CELLS_OF_A_NOTE = 6;
    private static final int DIGITS_OF_A_NUMBER = 10;

    private RowKinds() {}

    /** Gives why a row is passed over, or nothing if it is a person's. */
    static Optional<PassedOver.Reason> passOver(RowData row, Header header) {
        // First, since it is quick and true of nearly every row.
        if (hasIdNumber(row, header)) {
            return Optional.empty();
        }
        List<Integer> written = row.written();
        if (written.isEmpty() || isOnlyNumbered(row, header, written)) {
            return Optional.of(PassedOver.Reason.BLANK);
        }
        if (Header.find(row, header.form()).isPresent()) {
            return Optional.of(PassedOver.Reason.HEADER);
        }
        if (isColumnNumbers(row, written)) {
            return Optional.of(PassedOver.Reason.COLUMN_NUMBERS);
        }
        String first = Text.tight(row.cell(written.get(0)).text());
        String name = Text.tight(row.cell(header.first(Column.NAME)).text());
        if (TOTAL.matcher(first).matches() || TOTAL.matcher(name).matches()) {
            return Optional.of(PassedOver.Reason.TOTAL);
        }
        boolean noId =
                Text.tight(row.cell(header.first(Column.ID_NUMBER)).text()).isEmpty();
        boolean note = NOTE.matcher(first).matches() && written.size() <= CELLS_OF_A_NOTE;
        return note || (noId && isHeadingOfGroup(first, written, header))
                ? Optional.of(PassedOver.Reason.NOTE)
                : Optional.empty();
    }

    /** Says whether something like a number of a person stands there, and no 审核人 or 共三人 of a last line. */
    private static boolean hasIdNumber(RowData row, Header header) {
        String id = Text.tight(row.cell(header.first(Column.ID_NUMBER)).text());
        return id.chars().filter(c -> c >= '0' && c <= '9').count() >= DIGITS_OF_A_NUMBER;
    }

    private static boolean isOnlyNumbered(RowData row, Header header, List<Integer> written) {
        return written.size() == 1
                && written.get(0) == header.first(Column.NUMBER)
                && Text.tight(row.cell(written.get(0)).text()).matches("[0-9]{1,6}");
    }

    /** A single text left of the name, or where the running number stands: 一、市教育局, 本表一式两份. */
    private static boolean isHeadingOfGroup(String first, List<Integer> written, Header header) {
        int only = written.get(0);
        boolean beforeName = only == header.first(Column.NUMBER) || only < header.first(Column.NAME);
        return written.size() == 1 && beforeName && !first.matches("[0-9]+");
    }

    /** 1 2 3 4 …, or 甲 乙 1 2 3 …, under the header. */
    private static boolean isColumnNumbers(RowData row, List<Integer> written) {
        int expected = 0;
        int numbers = 0;
        for (int column : written) {
            String text = Text.tight(row.cell(column).text()).replaceAll("[()]", "");
            if (text.matches("[甲乙丙丁]") && numbers == 0) {
                continue;
            }
            if (!text.matches("[0-9]{1,3}")) {
                return false;
            }
            int number = Integer.parseInt(text);
            if (expected != 0 && number != expected) {
                return false;
            }
            expected = number + 1;
            numbers++;
        }
        return numbers >= 3;
    }
}
