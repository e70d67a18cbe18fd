package org.leling.kit.privacy;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Masks personal texts (脱敏), the same way wherever one is shown; an empty text stays empty. */
public final class Masks {

    private static final String HIDDEN = "***";
    private static final int WHOLE_PHONE = 11;
    private static final int WHOLE_ID_NUMBER = 12;
    private static final int SHORT_ADDRESS = 6;

    private Masks() {}

    /** Shows a name as 王*国 or 王*: the first character, and of a longer name the last. */
    public static String name(String text) {
        int[] all = text.codePoints().toArray();
        if (all.length < 2) {
            return "*".repeat(all.length);
        }
        String first = Character.toString(all[0]);
        return all.length == 2
                ? first + "*"
                : first + "*".repeat(all.length - 2) + Character.toString(all[all.length - 1]);
    }

    /** Shows an ID number as 3205**********1234. */
    public static String idNumber(String text) {
        return text.length() < WHOLE_ID_NUMBER
                ? "*".repeat(text.length())
                : text.substring(0, 4) + "*".repeat(text.length() - 8) + text.substring(text.length() - 4);
    }

    /** Shows numbers as 138****1234; of a shorter one the last two digits. Several stand apart by 、. */
    public static String phone(String text) {
        return Arrays.stream(text.split("、")).map(Masks::onePhone).collect(Collectors.joining("、"));
    }

    private static String onePhone(String text) {
        return text.length() >= WHOLE_PHONE
                ? text.substring(0, 3) + "*".repeat(text.length() - 7) + text.substring(text.length() - 4)
                : "*".repeat(Math.max(0, text.length() - 2)) + text.substring(Math.max(0, text.length() - 2));
    }

    /** Shows the first three characters of an address, which name the county. */
    public static String address(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return text.length() <= SHORT_ADDRESS ? HIDDEN : text.substring(0, text.offsetByCodePoints(0, 3)) + HIDDEN;
    }

    /** Shows nothing but that something is recorded. */
    public static String all(String text) {
        return text.isEmpty() ? text : HIDDEN;
    }
}
