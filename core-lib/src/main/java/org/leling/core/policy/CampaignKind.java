package org.leling.core.policy;

/** What a campaign that the bureau declares is for, or what a warning that it passes on is of. */
public enum CampaignKind {
    /** A campaign of visits (大走访). */
    VISIT("大走访"),
    /** A commemoration (纪念慰问). */
    COMMEMORATION("纪念慰问"),
    /** An orange warning of heat (高温橙色预警). */
    HEAT_ORANGE("高温橙色预警"),
    /** A red warning of heat (高温红色预警). */
    HEAT_RED("高温红色预警");

    private final String chinese;

    CampaignKind(String chinese) {
        this.chinese = chinese;
    }

    /** Gives the Chinese term. */
    public String chinese() {
        return chinese;
    }
}
