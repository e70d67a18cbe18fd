package org.leling.core.policy;

/** What a campaign that the bureau declares is for. */
public enum CampaignKind {
    /** A campaign of visits (大走访). */
    VISIT("大走访"),
    /** A commemoration (纪念慰问). */
    COMMEMORATION("纪念慰问");

    private final String chinese;

    CampaignKind(String chinese) {
        this.chinese = chinese;
    }

    /** Gives the Chinese term. */
    public String chinese() {
        return chinese;
    }
}
