package org.leling.core.classification;

/** How much attention a person needs within their class (关注等级); it orders worklists and tightens nothing by itself. */
public enum AttentionLevel {
    /** Look here first (重点关注). */
    HIGH("重点关注"),
    /** More than usual (加强关注). */
    RAISED("加强关注"),
    /** As usual (一般关注). */
    NORMAL("一般关注");

    private final String chinese;

    AttentionLevel(String chinese) {
        this.chinese = chinese;
    }

    /** Gives the Chinese term. */
    public String chinese() {
        return chinese;
    }
}
