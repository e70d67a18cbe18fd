package org.leling.dossier.record;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a personal text is shown until somebody gives a reason to see it (脱敏). */
public enum Mask {
    /** Shown as it is. */
    NONE {
        @Override
        public String apply(String text) {
            return text;
        }
    },
    /** 王*国, 王*; of a longer name only the first and the last character. */
    NAME {
        @Override
        public String apply(String text) {
            int[] all = text.codePoints().toArray();
            if (all.length < 2) {
                return "*";
            }
            String first = Character.toString(all[0]);
            return all.length == 2
                    ? first + "*"
                    : first + "*".repeat(all.length - 2) + Character.toString(all[all.length - 1]);
        }
    },
    /** 3205**********1234. */
    ID_NUMBER {
        @Override
        public String apply(String text) {
            return text.length() < 12
                    ? "*".repeat(text.length())
                    : text.substring(0, 4) + "*".repeat(text.length() - 8) + text.substring(text.length() - 4);
        }
    },
    /** 138****1234; of a shorter number only the last two digits. Several numbers stand apart by 、. */
    PHONE {
        @Override
        public String apply(String text) {
            return Arrays.stream(text.split("、")).map(Mask::phone).collect(Collectors.joining("、"));
        }
    },
    /** The first three characters, which name the county. */
    ADDRESS {
        @Override
        public String apply(String text) {
            return text.length() <= 6 ? "***" : text.substring(0, text.offsetByCodePoints(0, 3)) + "***";
        }
    },
    /** Nothing but that something is recorded. */
    ALL {
        @Override
        public String apply(String text) {
            return "***";
        }
    };

    private static String phone(String text) {
        return text.length() >= 11
                ? text.substring(0, 3) + "*".repeat(text.length() - 7) + text.substring(text.length() - 4)
                : "*".repeat(Math.max(0, text.length() - 2)) + text.substring(Math.max(0, text.length() - 2));
    }

    /** Gives what is shown. */
    public abstract String apply(String text);
}
