package org.leling.dossier.roster.sheet;

/**
 * A telephone number (电话).
 *
 * @param number the number alone ({@code 13900000000}, {@code 051267815201}), or, if it is none, the text as written
 * @param kind what it is
 */
public record Phone(String number, Kind kind) {
    /** What a number is. */
    public enum Kind {
        /** A mobile's: 1, 3 to 9 and nine digits (手机). */
        MOBILE,
        /** A landline's with its area code (固定电话). */
        LANDLINE,
        /** Neither: kept aside as text, and never called by itself (无法识别). */
        INVALID
    }

    /** Says whether it can be called. */
    public boolean isCallable() {
        return kind != Kind.INVALID;
    }
}
