package org.leling.dossier.roster.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them (1928.3.5, 1928年3月5日, 1928-03, 192803, 民国十七年三月 …) and as Excel stores them.
 *
 * <p>A year of two digits is one of the twentieth century, since nobody in a roster is born in another. A date of the
 * old calendar (农历) is another day than it looks and is not read.
 */
final class WrittenDates {

    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2150;

    private static final Pattern CALENDAR_OF_OLD = Pattern.compile("农历|阴历|旧历|正月|腊月|初[一二三四五六七八九十]|闰");
    private static final Pattern DECORATION =
            Pattern.compile("^(?:公历|阳历|公元|生于|约|大约|出生于?)+|(?:出生|生|左右|前后|许|以前|参加|入伍)+$|[(（][^)）]*[)）]$");
    private static final Pattern TIME =
            Pattern.compile("(?<=[0-9日])[T ]*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?$");
    private static final Pattern SEASON = Pattern.compile("^([0-9]{4})年?(?:春|夏|秋|冬|上半年|下半年|初|底|末|中|年初|年底|年末)季?天?$");
    private static final Pattern YMD = Pattern.compile(
            "^([0-9]{4}|[0-9]{2})(?:[-./\\\\年]|\\s)([0-9]{1,2})(?:(?:[-./\\\\月]|\\s)([0-9]{1,2})[日号]?)?月?[-./]?$");
    private static final Pattern YEAR = Pattern.compile("^([0-9]{4})年?$");
    private static final Pattern RUN = Pattern.compile("^([0-9]{4})([0-9]{2})([0-9]{2})?$");
    private static final Pattern REPUBLIC = Pattern.compile("^(?:中华)?民国([0-9]{1,2}|元)年");
    private static final Pattern SERIAL = Pattern.compile("^[0-9]{5}(?:\\.[0-9]+)?$");

    private WrittenDates() {}

    /** Reads a cell; what can't be read keeps its text. */
    static WrittenDate read(CellValue cell) {
        String text = Text.kept(cell.text());
        if (Text.isNothing(text)) {
            return WrittenDate.NONE;
        }
        try {
            return cell.numeric() ? number(text, cell) : written(text);
        } catch (DateTimeException | NumberFormatException noDate) {
            return WrittenDate.unreadable(text);
        }
    }

    private static WrittenDate number(String text, CellValue cell) {
        if (cell.dated()) {
            return serial(text, cell.date1904());
        }
        Matcher run = RUN.matcher(text);
        if (run.matches() && isYear(text.substring(0, 4))) {
            return date(text, run.group(1), run.group(2), run.group(3));
        }
        if (text.matches("[0-9]{4}")) {
            return isYear(text) ? date(text, text, null, null) : serial(text, cell.date1904());
        }
        if (text.matches("[0-9]{4}\\.[0-9]{1,2}") && isYear(text.substring(0, 4))) {
            // 1942.10 stored as a number is 1942.1: the year is sure, the month is not when it reads 1.
            String month = text.substring(5);
            return "1".equals(month) ? WrittenDate.unreadable(text) : date(text, text.substring(0, 4), month, null);
        }
        return serial(text, cell.date1904());
    }

    private static WrittenDate serial(String text, boolean date1904) {
        BigDecimal days = new BigDecimal(text);
        if (days.compareTo(BigDecimal.ONE) < 0 || days.compareTo(BigDecimal.valueOf(100_000)) > 0) {
            return WrittenDate.unreadable(text);
        }
        int whole = days.intValue();
        LocalDate day;
        if (date1904) {
            day = LocalDate.of(1904, 1, 1).plusDays(whole);
        } else {
            // Excel counts a 29 February 1900 that never was.
            day = LocalDate.of(1899, 12, 31).plusDays(whole > 59 ? whole - 1 : whole);
        }
        return inRange(day.getYear()) ? WrittenDate.of(text, day) : WrittenDate.unreadable(text);
    }

    private static WrittenDate written(String text) {
        String plain = Text.plain(text).replace('〇', '零').replace('○', '零').replace('。', '.');
        if (CALENDAR_OF_OLD.matcher(plain).find()) {
            return WrittenDate.unreadable(text);
        }
        plain = TIME.matcher(plain).replaceFirst("").strip();
        plain = DECORATION.matcher(plain).replaceAll("").strip();
        plain = DECORATION.matcher(plain).replaceAll("").strip();
        plain = ChineseNumerals.toDigits(plain.replaceAll("\\s*([-./\\\\年月日号])\\s*", "$1"));
        plain = republic(plain);
        if (SERIAL.matcher(plain).matches()) {
            return serialText(text, plain);
        }
        Matcher season = SEASON.matcher(plain);
        if (season.matches()) {
            return date(text, season.group(1), null, null);
        }
        Matcher year = YEAR.matcher(plain);
        if (year.matches()) {
            return date(text, year.group(1), null, null);
        }
        Matcher run = RUN.matcher(plain);
        if (run.matches()) {
            return date(text, run.group(1), run.group(2), run.group(3));
        }
        Matcher ymd = YMD.matcher(plain);
        return ymd.matches()
                ? date(text, century(ymd.group(1)), ymd.group(2), ymd.group(3))
                : WrittenDate.unreadable(text);
    }

    private static WrittenDate serialText(String text, String plain) {
        WrittenDate day = serial(plain, false);
        return new WrittenDate(text, day.year(), day.month(), day.day());
    }

    private static String republic(String plain) {
        Matcher years = REPUBLIC.matcher(plain);
        if (!years.find()) {
            return plain;
        }
        int year = "元".equals(years.group(1)) ? 1 : Integer.parseInt(years.group(1));
        return (year + 1911) + "年" + plain.substring(years.end());
    }

    private static String century(String year) {
        return year.length() == 2 ? "19" + year : year;
    }

    private static WrittenDate date(
            String text,
            String year,
            @org.jspecify.annotations.Nullable String month,
            @org.jspecify.annotations.Nullable String day) {
        int y = Integer.parseInt(year);
        int m = month == null ? 0 : Integer.parseInt(month);
        int d = day == null ? 0 : Integer.parseInt(day);
        if (!inRange(y) || (month != null && m == 0) || (day != null && d == 0)) {
            return WrittenDate.unreadable(text);
        }
        return new WrittenDate(text, y, m, d);
    }

    private static boolean isYear(String text) {
        return inRange(Integer.parseInt(text));
    }

    private static boolean inRange(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
