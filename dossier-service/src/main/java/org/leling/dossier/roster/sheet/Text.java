package org.leling.dossier.roster.sheet;

import java.util.Set;

/** Plain forms of what people type: full-width characters, odd blanks, marks that say "nothing". */
final class Text {

    private static final Set<String> NOTHING = Set.of(
            "", "-", "--", "—", "——", "/", "\\", "无", "没有", "暂无", "空", "未填", "不详", "n/a", "na", "none", "null", "〇",
            "×");

    private Text() {}

    /** Makes full-width characters and every sort of blank plain, and trims; blanks inside stay, as one space each. */
    static String plain(String text) {
        return isPlain(text) ? text : made(text);
    }

    /** Most cells hold Chinese characters, digits and letters alone. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c > ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF))) {
                return false;
            }
        }
        return true;
    }

    private static String made(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= 0xFF01 && c <= 0xFF5E) {
                plain.appendCodePoint(c - 0xFEE0);
            } else if (isBlank(c)) {
                if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (!isInvisible(c)) {
                plain.appendCodePoint(c);
            }
        });
        int end = plain.length();
        return end > 0 && plain.charAt(end - 1) == ' ' ? plain.substring(0, end - 1) : plain.toString();
    }

    /** As {@link #plain}, without any blank. */
    static String tight(String text) {
        return plain(text).replace(" ", "");
    }

    /** What is kept as it is: without blanks around it and characters that can't be seen, else untouched. */
    static String kept(String text) {
        if (isPlain(text)) {
            return text;
        }
        int[] seen = text.codePoints().filter(c -> !isInvisible(c) || c == '\n').toArray();
        int start = 0;
        int end = seen.length;
        while (start < end && isBlank(seen[start])) {
            start++;
        }
        while (end > start && isBlank(seen[end - 1])) {
            end--;
        }
        return new String(seen, start, end - start);
    }

    /** A person's name: blanks dropped from a Chinese one, the dots of a long one made alike; empty if it has no letter. */
    static String name(String text) {
        String plain = plain(text);
        if (plain.codePoints().noneMatch(Character::isLetter) || isNothing(plain)) {
            return "";
        }
        boolean chinese = plain.codePoints().anyMatch(Character::isIdeographic);
        String name = chinese ? plain.replace(" ", "") : plain;
        return chinese ? name.replaceAll("[•・‧∙.]", "·") : name;
    }

    /** Says whether a text is empty or one of the marks by which people say that there is nothing. */
    static boolean isNothing(String text) {
        return NOTHING.contains(tight(text).toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> !isBlank(c);
            default -> false;
        };
    }
}
