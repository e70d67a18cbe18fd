package org.leling.alert.person;

/** What of a name or a number is shown to those who need not know it whole (脱敏). */
public final class Masks {

    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 4;

    private Masks() {}

    /** Shows the family name's first character. */
    public static String name(String name) {
        int[] characters = name.codePoints().toArray();
        return characters.length == 0
                ? ""
                : new String(characters, 0, 1) + "*".repeat(Math.max(1, characters.length - 1));
    }

    /** Shows the first three and the last four digits; of a short number nothing but its length. */
    public static String phone(String phone) {
        int hidden = phone.length() - SHOWN_FIRST - SHOWN_LAST;
        return hidden < 2
                ? "*".repeat(phone.length())
                : phone.substring(0, SHOWN_FIRST) + "*".repeat(hidden) + phone.substring(phone.length() - SHOWN_LAST);
    }
}
