package org.leling.alert.alarm;

/** Whom a step calls (呼叫对象): the members of the care group by role, and those who are always there. */
public enum Target {
    RELATIVE("家属", "relative", false),
    COMMUNITY("社区联系人", "community contact", true),
    UNIT("单位联系人", "unit contact", false),
    INSTITUTION("机构联系人", "institution contact", true),
    DOCTOR("家庭医生", "family doctor", false),
    ADVISER("养老顾问", "adviser", false),
    VOLUNTEER("志愿者", "volunteer", false),
    /** The dispatcher on duty, at the desk: always reachable. */
    DISPATCHER("值班调度员", "dispatcher", true),
    /** The bureau itself. */
    BUREAU("老干部局", "bureau", false);

    private final String chinese;
    private final String english;
    private final boolean findsTheDoor;

    Target(String chinese, String english, boolean findsTheDoor) {
        this.chinese = chinese;
        this.english = english;
        this.findsTheDoor = findsTheDoor;
    }

    /** Gives the Chinese term. */
    public String chinese() {
        return chinese;
    }

    /** Gives the English term. */
    public String english() {
        return english;
    }

    /** Says whether this one must find the door, and is therefore told the address. */
    public boolean findsTheDoor() {
        return findsTheDoor;
    }
}
