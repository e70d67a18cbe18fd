package org.leling.alert.alarm;

/** Where an alarm stands (状态). */
public enum AlarmState {
    OPEN("待响应", "open"),
    ACKNOWLEDGED("已响应", "acknowledged"),
    CLOSED("已办结", "closed");

    private final String chinese;
    private final String english;

    AlarmState(String chinese, String english) {
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
}
