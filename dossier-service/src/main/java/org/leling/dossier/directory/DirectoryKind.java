package org.leling.dossier.directory;

import java.util.Locale;

/** What an entry of the directory is. */
public enum DirectoryKind {
    /** A managing unit (管理单位). */
    UNIT("u-"),
    /** A community (社区). */
    COMMUNITY("c-"),
    /** An institution that houses people (养老机构). */
    INSTITUTION("i-"),
    /** A volunteer (志愿者). */
    VOLUNTEER("v-");

    private final String prefix;

    DirectoryKind(String prefix) {
        this.prefix = prefix;
    }

    /** Gives the beginning of the ids of this kind. */
    String prefix() {
        return prefix;
    }

    /** Gives the grant that an entry's own people hold, such as {@code unit:u-1}. */
    public String grant(String id) {
        return name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
