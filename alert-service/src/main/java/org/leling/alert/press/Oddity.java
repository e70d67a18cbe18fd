package org.leling.alert.press;

/** What was wrong with a press that was taken all the same (异常). */
public enum Oddity {
    /** The body is no JSON; the device was found by its header, or by looking for its name in the text. */
    BODY_MALFORMED,
    KEY_MISSING,
    KEY_UNKNOWN,
    REF_MISSING,
    /** Longer than is kept: its hash stands for it. */
    REF_TOO_LONG,
    AT_UNREADABLE,
    /** The device's clock is more than a day off. */
    AT_FAR_OFF,
    BATTERY_UNREADABLE,
    TEXT_UNREADABLE,
    TEXT_SHORTENED
}
