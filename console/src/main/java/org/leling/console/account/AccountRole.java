package org.leling.console.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.core.duty.Party;

/** What an account may do (角色). Whose people it sees is said by its grants, not here. */
public enum AccountRole {
    /** The veteran cadres' bureau (老干部局). */
    BUREAU("老干部局", "Bureau", Party.BUREAU),
    /** A managing unit (管理单位). */
    UNIT("管理单位", "Managing unit", Party.UNIT),
    /** A community (社区). */
    COMMUNITY("社区", "Community", Party.COMMUNITY),
    /** A paired volunteer (志愿者). */
    VOLUNTEER("志愿者", "Volunteer", Party.VOLUNTEER),
    /** An institution where people live (养老机构). */
    INSTITUTION("养老机构", "Institution", Party.INSTITUTION),
    /** A provider of home care, paid by the bureau and acting for it (服务商). */
    PROVIDER("服务商", "Home-care provider", Party.BUREAU),
    /** A dispatcher of the hotline (12345 值班员). */
    DISPATCHER("12345值班员", "Dispatcher", Party.HOTLINE),
    /** An auditor, who reads and changes nothing (审计员). */
    AUDITOR("审计员", "Auditor", null);

    private final String chinese;
    private final String english;
    private final @Nullable Party party;

    AccountRole(String chinese, String english, @Nullable Party party) {
        this.chinese = chinese;
        this.english = english;
        this.party = party;
    }

    /** Gives the name that stands in tokens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Gives the term in the language asked. */
    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : chinese;
    }

    /** Finds the party for which this role acts; none for who only reads. */
    public Optional<Party> findParty() {
        return Optional.ofNullable(party);
    }

    /** Finds the role of a token's name. */
    public static Optional<AccountRole> find(String wireName) {
        return Arrays.stream(values())
                .filter(r -> r.wireName().equals(wireName))
                .findFirst();
    }
}
