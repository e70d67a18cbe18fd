package org.leling.launcher.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Makes ID numbers (公民身份号码) by GB 11643-1999: area, birth date, sequence odd for men, check character. */
final class IdNumbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private IdNumbers() {}

    /**
     * Makes a number.
     *
     * @param sequence 0 to 499; the number's own sequence is twice that, and one more for a man
     */
    static String make(String area, LocalDate born, int sequence, boolean man) {
        int own = sequence * 2 + (man ? 1 : 0);
        String body = area + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(own);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECK.charAt(sum % 11);
    }
}
