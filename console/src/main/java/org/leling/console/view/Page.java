package org.leling.console.view;

import static org.leling.console.account.AccountRole.AUDITOR;
import static org.leling.console.account.AccountRole.BUREAU;
import static org.leling.console.account.AccountRole.COMMUNITY;
import static org.leling.console.account.AccountRole.DISPATCHER;
import static org.leling.console.account.AccountRole.INSTITUTION;
import static org.leling.console.account.AccountRole.UNIT;
import static org.leling.console.account.AccountRole.VOLUNTEER;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.leling.console.account.AccountRole;
import org.leling.console.session.SignedIn;

/** A page of the menu (栏目), and whose it is; one table serves the menu and the refusal of what is not in it. */
public enum Page {
    TODAY("today", "/", false),
    DESK("desk", "/desk", false, BUREAU, DISPATCHER, UNIT, COMMUNITY, AUDITOR),
    DUTIES("duties", "/duties", false),
    PEOPLE("people", "/people", false, BUREAU, UNIT, COMMUNITY, VOLUNTEER, INSTITUTION, DISPATCHER, AUDITOR),
    NEEDS("needs", "/needs", false, BUREAU, UNIT, COMMUNITY, INSTITUTION, AUDITOR),
    MEASURES("measures", "/measures", false, BUREAU, UNIT, COMMUNITY, INSTITUTION, AUDITOR),
    AGENDA("agenda", "/agenda", false, BUREAU, UNIT, COMMUNITY, AUDITOR),
    CLAIMS("claims", "/claims", false, BUREAU, UNIT, AUDITOR),
    CAMPAIGNS("campaigns", "/campaigns", false, BUREAU, UNIT, COMMUNITY, AUDITOR),
    GROUPS("groups", "/groups", false, BUREAU, UNIT, COMMUNITY, INSTITUTION, AUDITOR),
    DIRECTORY("directory", "/directory", false, BUREAU, UNIT, COMMUNITY, DISPATCHER, AUDITOR),
    ROSTERS("rosters", "/rosters", false, BUREAU),
    POLICIES("policies", "/policies", false),
    INBOX("inbox", "/inbox", false, BUREAU, DISPATCHER),
    HANDSET("handset", "/handset", true, BUREAU, DISPATCHER);

    private final String key;
    private final String path;
    private final boolean demoOnly;
    private final Set<AccountRole> roles;

    Page(String key, String path, boolean demoOnly, AccountRole... roles) {
        this.key = key;
        this.path = path;
        this.demoOnly = demoOnly;
        this.roles = Set.of(roles);
    }

    /** Gives the name in the bundle and of the icon. */
    public String key() {
        return key;
    }

    /** Gives where it is. */
    public String path() {
        return path;
    }

    /** Says whether the page is for this account. */
    public boolean isFor(SignedIn who, boolean demo) {
        return (demo || !demoOnly) && (roles.isEmpty() || who.is(roles.toArray(AccountRole[]::new)));
    }

    /** Lists the menu of an account. */
    public static List<Page> menu(SignedIn who, boolean demo) {
        return Arrays.stream(values()).filter(page -> page.isFor(who, demo)).toList();
    }
}
