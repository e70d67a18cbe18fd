package org.leling.alert.press;

/** Why a press was kept for the dispatcher's eyes instead of raising an alarm (未处理原因). */
public enum Untreated {
    UNSIGNED("没有签名", "not signed"),
    BAD_SIGNATURE("签名不符", "wrong signature"),
    UNKNOWN_DEVICE("未登记的设备", "unknown device"),
    /** The device used a reference again for another body. */
    REF_REUSED("同一编号的内容不同", "reference used again"),
    TOO_LARGE("内容过大", "too large"),
    /** No device could be made out. */
    UNREADABLE("内容无法识别", "unreadable");

    private final String chinese;
    private final String english;

    Untreated(String chinese, String english) {
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
