package org.leling.core.duty;

/** Where a duty's number comes from, kept visible so that a default is never shown as the policy's own word. */
public enum DutyKind {
    /** The document gives the number (文件规定); a district may tighten it and never loosen it. */
    STATED("文件规定", "stated by the document"),
    /** The document states the duty and leaves the number open (定期, 经常, 及时); the number is the bureau's default (本局默认). */
    DEFAULTED("本局默认", "the bureau's default"),
    /** The document encourages (鼓励, 适度引导): offered and counted, never overdue and never chased. */
    ENCOURAGED("鼓励提供", "encouraged"),
    /** Agreed with one person (个性约定). */
    AGREED("个性约定", "agreed with the person");

    private final String chinese;
    private final String english;

    DutyKind(String chinese, String english) {
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
