package org.leling.dossier.directory;

import java.util.Locale;

/** What an entry of the directory is. */
public enum DirectoryKind {
    /** A managing unit (管理单位). */
    UNIT("u-", "管理单位", "managing unit"),
    /** A community (社区). */
    COMMUNITY("c-", "社区", "community"),
    /** An institution that houses people (养老机构). */
    INSTITUTION("i-", "养老机构", "institution"),
    /** A volunteer (志愿者). */
    VOLUNTEER("v-", "志愿者", "volunteer"),
    /** A hospital (医院), mostly one with wards for cadres (干部病房). */
    HOSPITAL("h-", "医院", "hospital"),
    /** A provider of services at home (服务机构). */
    PROVIDER("p-", "服务机构", "provider");

    private final String prefix;
    private final String chinese;
    private final String english;

    DirectoryKind(String prefix, String chinese, String english) {
        this.prefix = prefix;
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

    /** Gives the beginning of the ids of this kind. */
    String prefix() {
        return prefix;
    }

    /** Gives the grant that an entry's own people hold, such as {@code unit:u-1}. */
    public String grant(String id) {
        return name().toLowerCase(Locale.ROOT) + ":" + id;
    }

    /** Says whether entries of the kind see the people whose role they hold; hospitals and providers do not. */
    public boolean seesPeople() {
        return this != HOSPITAL && this != PROVIDER;
    }
}
