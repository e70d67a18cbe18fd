package org.leling.dossier.record;

import java.security.SecureRandom;

/** Makes opaque ids: they say nothing of a person, and nobody guesses the next. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 16;

    private Ids() {}

    /** Gives a new id with this beginning, such as {@code d-}. */
    public static String random(String prefix) {
        StringBuilder id = new StringBuilder(prefix);
        for (int i = 0; i < LENGTH; i++) {
            id.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return id.toString();
    }
}
