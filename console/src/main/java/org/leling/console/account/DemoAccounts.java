package org.leling.console.account;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demo's accounts (演示账号), one for each role. Whose people they see is told by the demo's loader, which knows the
 * demo city; until then those of bureau, dispatcher and auditor see everybody and the others nobody.
 */
@Singleton
public class DemoAccounts implements ApplicationEventListener<ServerStartupEvent> {

    /** The password of every demo account, shown on the sign-in page. */
    public static final String PASSWORD = "leling-demo";

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);
    private static final List<String> EVERYBODY = List.of("*");

    /** Whose people they see before the demo city is loaded; the others see nobody yet. */
    private static final Map<AccountRole, List<String>> GRANTS = Map.of(
            AccountRole.BUREAU, EVERYBODY,
            AccountRole.DISPATCHER, EVERYBODY,
            AccountRole.AUDITOR, EVERYBODY,
            AccountRole.PROVIDER, List.of("provider:home-care"));

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final DemoSwitch demo;

    DemoAccounts(Accounts accounts, PasswordHashes hashes, DemoSwitch demo) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.demo = demo;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (demo.on()) {
            makeMissing();
        }
    }

    /** Makes those that are not there; what the loader has set of the others stays. */
    public void makeMissing() {
        Set<String> known = accounts.listAll().stream().map(Account::id).collect(Collectors.toUnmodifiableSet());
        for (AccountRole role : AccountRole.values()) {
            if (!known.contains(role.wireName())) {
                List<String> grants = GRANTS.getOrDefault(role, List.of());
                save(new Account(role.wireName(), role.label(java.util.Locale.CHINA), Set.of(role), grants, true));
            }
        }
        LOG.info(
                "Demo accounts are open: {}",
                accounts.listAll().stream()
                        .filter(Account::demo)
                        .map(Account::id)
                        .toList());
    }

    /** Makes or changes a demo account; one that is so already stays, and its sessions go on. */
    public void save(Account account) {
        if (!accounts.listAll().contains(account)) {
            accounts.save(account, hashes.hash(PASSWORD));
        }
    }
}
