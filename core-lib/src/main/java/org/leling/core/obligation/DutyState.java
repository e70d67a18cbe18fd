package org.leling.core.obligation;

/** How a duty stands on a day (办理状态). */
public enum DutyState {
    /** Done on or before the period's last day (已完成). */
    FULFILLED("已完成"),
    /** Done after the period's last day (逾期完成). */
    FULFILLED_LATE("逾期完成"),
    /** Waived with a reason (已免办). */
    WAIVED("已免办"),
    /** The period has not begun (未到期). */
    UPCOMING("未开始"),
    /** Due within 7 days, or within 2 for a week's (即将到期). */
    DUE_SOON("即将到期"),
    /** The period runs (办理中). */
    OPEN("办理中"),
    /** An encouraged duty after its period; never chased (已过期,不催办). */
    LAPSED("已过，不催办"),
    /** Not done, and no longer to be chased; it stays on the record (漏办). */
    MISSED("漏办"),
    /** After the due day, and to be chased (逾期). */
    OVERDUE("逾期");

    private final String chinese;

    DutyState(String chinese) {
        this.chinese = chinese;
    }

    /** Gives the Chinese term. */
    public String chinese() {
        return chinese;
    }
}
