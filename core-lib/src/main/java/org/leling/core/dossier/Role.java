package org.leling.core.dossier;

/** A role in a person's special care group (特别关爱小组成员, clause 3.3). */
public enum Role {
    /** The named contact of the managing unit (单位联系人). */
    UNIT("单位联系人", "unit contact"),
    /** The contact of the community (社区联系人). */
    COMMUNITY("社区联系人", "community contact"),
    /** The contact of the institution (机构联系人). */
    INSTITUTION("机构联系人", "institution contact"),
    /** The family doctor (家庭医生). */
    DOCTOR("家庭医生", "family doctor"),
    /** The adviser on old age (养老顾问). */
    ADVISER("养老顾问", "adviser"),
    /** A relative (家属). */
    RELATIVE("家属", "relative"),
    /** The paired volunteer (结对志愿者). */
    VOLUNTEER("志愿者", "volunteer");

    private final String chinese;
    private final String english;

    Role(String chinese, String english) {
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
