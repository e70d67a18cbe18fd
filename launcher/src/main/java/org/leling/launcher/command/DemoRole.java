package org.leling.launcher.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The roles of the demo's accounts (演示账号); the account of a role bears the role's name. */
public enum DemoRole {
    /** The veteran cadres' bureau (老干部局). */
    BUREAU("老干部局", "", "*"),
    /** A managing unit (管理单位). */
    UNIT("管理单位", "UNIT", ""),
    /** A community (社区). */
    COMMUNITY("社区", "COMMUNITY", ""),
    /** A paired volunteer (志愿者). */
    VOLUNTEER("志愿者", "VOLUNTEER", ""),
    /** An institution where people live (养老机构). */
    INSTITUTION("养老机构", "INSTITUTION", ""),
    /** A provider of home care, paid by the bureau (服务商). */
    PROVIDER("服务商", "", "provider:home-care"),
    /** A dispatcher of the hotline (12345 值班员). */
    DISPATCHER("12345值班员", "", "*"),
    /** An auditor, who reads and changes nothing (审计员). */
    AUDITOR("审计员", "", "*");

    private final String chinese;
    private final String directoryKind;
    private final String grant;

    DemoRole(String chinese, String directoryKind, String grant) {
        this.chinese = chinese;
        this.directoryKind = directoryKind;
        this.grant = grant;
    }

    /** Gives the Chinese term. */
    public String chinese() {
        return chinese;
    }

    /** Gives the name that is typed, that stands in tokens, and that is the account's id. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds the kind of directory entry whose people this role sees; none for a role whose people no entry decides. */
    public Optional<String> findDirectoryKind() {
        return directoryKind.isEmpty() ? Optional.empty() : Optional.of(directoryKind);
    }

    /** Gives whose people the role sees, where no directory entry decides it. */
    public String grant() {
        return grant;
    }

    /** Finds the role of a name as typed. */
    public static Optional<DemoRole> find(String typed) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(typed.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Gives all names, for a sentence. */
    public static String names() {
        return Arrays.stream(values()).map(DemoRole::wireName).collect(Collectors.joining(", "));
    }
}
