package org.leling.core.dossier;

/** One of the four classes by how a person lives (分类, clause 3.2); who has none yet is unclassified. */
public enum LivingClass {
    /** Lives with relatives (亲属同住类, W). */
    WITH_RELATIVES("亲属同住类", "with relatives", "3.3-1"),
    /** Empty nest or alone (空巢独居类, E). */
    EMPTY_NEST("空巢独居类", "empty nest or alone", "3.3-2"),
    /** Lives in an institution (常驻机构类, I). */
    INSTITUTION("常驻机构类", "in an institution", "3.3-3"),
    /** Settled or living in another city (易地安置类, R). */
    RELOCATED("易地安置类", "relocated", "3.3-4");

    private final String chinese;
    private final String english;
    private final String clause;

    LivingClass(String chinese, String english, String clause) {
        this.chinese = chinese;
        this.english = english;
        this.clause = clause;
    }

    /** Gives the Chinese term. */
    public String chinese() {
        return chinese;
    }

    /** Gives the English term. */
    public String english() {
        return english;
    }

    /** Gives the class as one bit of a set; of use within a run, and nothing to be kept. */
    @SuppressWarnings("EnumOrdinal") // which bit it is matters to nobody
    public int bit() {
        return 1 << ordinal();
    }

    /** Gives the clause of the policy document that says what this class is owed. */
    public String clause() {
        return clause;
    }
}
