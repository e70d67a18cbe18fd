package org.leling.core.dossier;

/** The level of ability (能力等级) by GB/T 42195, best first. */
public enum Ability {
    /** Intact (能力完好). */
    INTACT("能力完好"),
    /** Mildly impaired (轻度失能). */
    MILD("轻度失能"),
    /** Moderately impaired (中度失能). */
    MODERATE("中度失能"),
    /** Severely impaired (重度失能). */
    SEVERE("重度失能"),
    /** Completely impaired (完全失能). */
    COMPLETE("完全失能");

    private final String chinese;

    Ability(String chinese) {
        this.chinese = chinese;
    }

    /** Gives the Chinese term. */
    public String chinese() {
        return chinese;
    }

    /** Says whether this level is {@code other} or a worse one. */
    public boolean isAtLeast(Ability other) {
        return compareTo(other) >= 0;
    }
}
