package org.leling.dossier.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {

    @ParameterizedTest
    @CsvSource({
        "1928.3.5, 1928-03-05",
        "1928-03-05, 1928-03-05",
        "1928/3/5, 1928-03-05",
        "1928年3月5日, 1928-03-05",
        "1928 年 3 月 5 日, 1928-03-05",
        "1928年03月05号, 1928-03-05",
        "19280305, 1928-03-05",
        "１９２８．３．５, 1928-03-05",
        "1928-03-05 00:00:00, 1928-03-05",
        "1928-03-05T00:00:00, 1928-03-05",
        "1928年3月5日生, 1928-03-05",
        "生于1928年3月5日, 1928-03-05",
        "28.3.5, 1928-03-05",
        "49-9, 1949-09",
        "1928年3月, 1928-03",
        "1928-03, 1928-03",
        "1928.03, 1928-03",
        "1928.10, 1928-10",
        "1928/3, 1928-03",
        "192803, 1928-03",
        "1928年3月左右, 1928-03",
        "约1928年3月, 1928-03",
        "1928年3月(档案), 1928-03",
        "1949年, 1949",
        "1949, 1949",
        "1948年冬, 1948",
        "1948年秋季, 1948",
        "1949年上半年, 1949",
        "1948年底, 1948",
        "民国17年3月5日, 1928-03-05",
        "民国十七年三月, 1928-03",
        "民国元年, 1912",
        "一九二八年三月五日, 1928-03-05",
        "一九二八年十二月廿五日, 1928-12-25",
        "一九三〇年十月二十日, 1930-10-20",
        "一九三○年十月, 1930-10",
        "1928\\3\\5, 1928-03-05",
        "10168, 1927-11-02",
        "1928.3.5., 1928-03-05",
        "公历1928年3月5日, 1928-03-05"
    })
    void aDateIsReadAsPeopleWriteIt(String written, String expected) {
        WrittenDate date = WrittenDates.read(CellValue.text(written));
        assertThat(date.isReadable()).isTrue();
        assertThat(date.plain()).isEqualTo(expected);
        assertThat(date.text()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1929年13月5日",
                "1923-02-29",
                "1928.0.5",
                "1928.3.0",
                "19281305",
                "192813",
                "农历1928年三月初五",
                "阴历1928.3.5",
                "1928年闰二月初三",
                "不清楚",
                "1928-1930",
                "3/5/1928",
                "2928-03-05",
                "0928-03-05",
                "1928.3.5.7",
                "28",
                "刘金贵",
                "民国十七",
                "1928年三十月",
                "十十年"
            })
    void whatCannotBeReadKeepsItsText(String written) {
        WrittenDate date = WrittenDates.read(CellValue.text(written));
        assertThat(date.isReadable()).isFalse();
        assertThat(date.isWritten()).isTrue();
        assertThat(date.plain()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "-", "—", "/", "无", "不详"})
    void aMarkForNothingIsNothing(String written) {
        assertThat(WrittenDates.read(CellValue.text(written))).isEqualTo(WrittenDate.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        // number, shown as a date, days from 1904, read
        "10168, true, false, 1927-11-02",
        "10168, false, false, 1927-11-02",
        "10168.75, true, false, 1927-11-02",
        "8706, true, true, 1927-11-02",
        "1, true, false, 1900-01-01",
        "59, true, false, 1900-02-28",
        "61, true, false, 1900-03-01",
        "45000, true, false, 2023-03-15",
        "1949, false, false, 1949",
        "1949, true, false, 1905-05-02",
        "194803, false, false, 1948-03",
        "19480315, false, false, 1948-03-15",
        "1942.9, false, false, 1942-09",
        "1942.11, false, false, 1942-11",
        "1942.12, false, false, 1942-12"
    })
    void aNumberIsReadAsExcelStoresIt(BigDecimal number, boolean dated, boolean from1904, String expected) {
        assertThat(WrittenDates.read(CellValue.number(number, dated, from1904)).plain())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "0", "1942.1", "194813", "1e30", "1e-9", "99999999999", "1942.13"})
    void aNumberThatIsNoDateKeepsItsText(BigDecimal number) {
        WrittenDate date = WrittenDates.read(CellValue.number(number, false, false));
        assertThat(date.isReadable()).isFalse();
        assertThat(date.isWritten()).isTrue();
    }

    @Test
    void aMonthMayBeAnyDayOfIt() {
        WrittenDate month = WrittenDates.read(CellValue.text("1928年3月"));
        assertThat(month.mayBe(LocalDate.of(1928, 3, 31))).isTrue();
        assertThat(month.mayBe(LocalDate.of(1928, 4, 1))).isFalse();
        assertThat(month.findDay()).isEmpty();
        assertThat(month.findEarliest()).contains(LocalDate.of(1928, 3, 1));
    }
}
