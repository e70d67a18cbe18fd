package org.leling.core.dossier;

/** The rank by which a cadre is treated (享受待遇), lowest first. */
public enum Rank {
    /** County level or below (县处级及以下). */
    COUNTY_OR_BELOW("县处级及以下"),
    /** Deputy prefecture level (副地市级). */
    DEPUTY_PREFECTURE("副地市级"),
    /** Prefecture level (地市级). */
    PREFECTURE("地市级"),
    /** Deputy provincial level (副省级). */
    DEPUTY_PROVINCE("副省级"),
    /** Provincial level (省级). */
    PROVINCE("省级");

    private final String chinese;

    Rank(String chinese) {
        this.chinese = chinese;
    }

    /** Gives the Chinese term. */
    public String chinese() {
        return chinese;
    }
}
