package org.leling.core.dossier;

/**
 * Names one person's dossier (档案号); it says nothing of the person, and stands in every obligation's id.
 *
 * @param value 1 to 64 characters, letters, digits, {@code .}, {@code _} and {@code -}
 */
public record DossierId(String value) {

    private static final int LONGEST = 64;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the form is not kept
     */
    public DossierId {
        Given.id("id", value);
    }

    /** Says whether a text has the form of a dossier id, which is that of every id in an obligation's. */
    public static boolean isValid(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> c == '-' || c == '_' || c == '.' || Character.isLetterOrDigit(c));
    }

    @Override
    public String toString() {
        return value;
    }
}
