package org.leling.dossier.roster.sheet;

/** The numerals of dates such as 一九二八年十二月廿五日 and 民国十七年. */
final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumerals() {}

    /** Writes each run of numerals with digits; a text without any stays as it is. */
    static String toDigits(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isNumeral(text.charAt(end))) {
                end++;
            }
            if (end == at) {
                out.append(text.charAt(at++));
            } else {
                out.append(run(text.substring(at, end)));
                at = end;
            }
        }
        return out.toString();
    }

    private static boolean isNumeral(char c) {
        return DIGITS.indexOf(c) >= 0 || c == '十' || c == '廿' || c == '卅';
    }

    private static String run(String numerals) {
        String tens = numerals.replace("廿", "二十").replace("卅", "三十");
        int ten = tens.indexOf('十');
        if (ten < 0) {
            StringBuilder digits = new StringBuilder();
            tens.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
            return digits.toString();
        }
        int high = ten == 0 ? 1 : DIGITS.indexOf(tens.charAt(ten - 1));
        int low = ten == tens.length() - 1 ? 0 : DIGITS.indexOf(tens.charAt(ten + 1));
        boolean plain = ten <= 1 && tens.length() <= ten + 2 && high >= 0 && low >= 0;
        return plain ? String.valueOf(high * 10 + low) : numerals;
    }
}
