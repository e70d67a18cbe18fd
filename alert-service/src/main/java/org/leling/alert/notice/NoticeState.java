package org.leling.alert.notice;

/** How far a notice has come (状态). */
public enum NoticeState {
    /** Waits for its first or its next attempt. */
    QUEUED,
    SENT,
    /** No channel took it; the dispatcher has been told. */
    EXHAUSTED,
    /** The alarm was closed before it went out. */
    CANCELLED
}
