package org.leling.core.policy;

/** What a campaign that the bureau declares is for, or what a warning that it passes on is of. */
public enum CampaignKind {
    /** A campaign of visits (大走访). */
    VISIT("大走访", "a campaign of visits"),
    /** A commemoration (纪念慰问). */
    COMMEMORATION("纪念慰问", "a commemoration"),
    /** An orange warning of heat (高温橙色预警). */
    HEAT_ORANGE("高温橙色预警", "an orange warning of heat"),
    /** A red warning of heat (高温红色预警). */
    HEAT_RED("高温红色预警", "a red warning of heat");

    private final String chinese;
    private final String english;

    CampaignKind(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** Gives the Chinese term. */
    public String chinese() {
        return chinese;
    }

    /** Gives the English term, with its article. */
    public String english() {
        return english;
    }
}
