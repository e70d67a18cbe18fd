package org.leling.alert.notice;

import org.leling.alert.alarm.Call;

/** Why somebody is told something (通知类别). */
public enum NoticeKind {
    CALL("呼叫", "call"),
    REPEAT("再次呼叫", "repeated call"),
    REOPENED("重新呼叫", "call after a reopening"),
    PRESSED_AGAIN("再次按键", "pressed again"),
    /** A notice reached nobody by any channel: the dispatcher must. */
    UNDELIVERED("通知未送达", "undelivered notice"),
    /** A press that raised no alarm waits to be looked at. */
    UNTREATED_PRESS("未处理的呼叫", "untreated press"),
    /** An alarm ended with a death: the bureau confirms it. */
    CONFIRM_DEATH("请核实去世情况", "death to be confirmed"),
    /** What another service asks to be told. */
    REMINDER("提醒", "reminder");

    private final String chinese;
    private final String english;

    NoticeKind(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** Gives the Chinese term. */
    public String chinese() {
        return chinese;
    }

    /** Gives the English term. */
    public String english() {
        return english;
    }

    /** Gives the kind that a call of the alarm's machine is. */
    public static NoticeKind of(Call.Kind kind) {
        return valueOf(kind.name());
    }
}
