package org.leling.schedule.duty;

/** How a duty of the plan stands: core-lib's states, and one more that only a plan knows. */
public enum State {
    FULFILLED,
    FULFILLED_LATE,
    WAIVED,
    UPCOMING,
    DUE_SOON,
    OPEN,
    LAPSED,
    MISSED,
    OVERDUE,
    /** Was planned, and changed facts no longer derive it (已撤销). */
    WITHDRAWN
}
