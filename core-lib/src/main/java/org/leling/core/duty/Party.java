package org.leling.core.duty;

/**
 * Who owes a duty (责任方).
 *
 * <p>Relatives, family doctors and advisers owe nothing of themselves: they are members of the care group and are
 * asked, not tasked.
 */
public enum Party {
    /** The veteran cadres' bureau (老干部局). */
    BUREAU("老干部局", "veteran cadres' bureau"),
    /** The managing unit (管理单位). */
    UNIT("管理单位", "managing unit"),
    /** The community (社区). */
    COMMUNITY("社区", "community"),
    /** The paired volunteer (志愿者). */
    VOLUNTEER("志愿者", "volunteer"),
    /** The institution where the person lives (所在机构). */
    INSTITUTION("所在机构", "institution"),
    /** The civil affairs department (民政部门). */
    CIVIL_AFFAIRS("民政部门", "civil affairs"),
    /** The city's service hotline (12345). */
    HOTLINE("12345热线", "hotline 12345");

    private final String chinese;
    private final String english;

    Party(String chinese, String english) {
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

    /** Says whether what {@code doer} did can meet a duty of this party: its own, and a volunteer's by the community. */
    public boolean canBeMetBy(Party doer) {
        return this == doer || (this == VOLUNTEER && doer == COMMUNITY);
    }
}
