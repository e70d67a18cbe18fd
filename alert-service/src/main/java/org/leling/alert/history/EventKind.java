package org.leling.alert.history;

/** The kinds of what is written down. */
public enum EventKind {
    RAISED,
    STEP_TAKEN,
    STEP_SKIPPED,
    REPEATED,
    PRESSED_AGAIN,
    ACKNOWLEDGED,
    ESCALATED,
    REOPENED,
    CLOSED,
    NOTICE_SENT,
    NOTICE_FAILED,
    NOTICE_EXHAUSTED,
    PRESS_UNTREATED
}
