package org.leling.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.leling.kit.time.LelingClock;
import org.leling.kit.token.Caller;
import org.leling.kit.token.TokenIssuer;
import org.leling.kit.token.TokenKeys;
import org.leling.launcher.LauncherException;
import org.leling.launcher.command.DemoRole;
import org.leling.launcher.home.Home;
import org.leling.launcher.home.PrivateFiles;
import org.leling.launcher.home.ServiceKind;

/**
 * The accounts of the demo, one for each role, and the tokens that stand for them.
 *
 * <p>Whose people an account sees is decided once there are any: the unit, community, institution and volunteer that the demo city puts
 * forward, or the first of the directory. Until then such an account sees nobody. It is remembered in the home, so that
 * a token and a sign-in at the console see the same.
 */
public final class DemoAccounts {

    /** The password of all of them; they exist in no production configuration. */
    public static final String PASSWORD = "leling-demo";

    private static final Duration TOKEN_LIFE = Duration.ofDays(30);
    private static final Duration SERVICE_TOKEN_LIFE = Duration.ofDays(400);

    private final Home home;

    public DemoAccounts(Home home) {
        this.home = home;
    }

    /** One account. */
    public record Account(DemoRole role, String name, String grant) {

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", role.wireName());
            json.put("name", name);
            json.put("roles", List.of(role.wireName()));
            json.put("grants", List.of(grant));
            json.put("password", PASSWORD);
            return json;
        }
    }

    /** The account of a role as it is now. */
    public Account get(DemoRole role) {
        if (role.findDirectoryKind().isEmpty()) {
            return new Account(role, "演示·" + role.chinese(), role.grant());
        }
        Properties known = read();
        String name = known.getProperty(role.wireName() + ".name", "");
        return new Account(
                role, shown(role, name), known.getProperty(role.wireName() + ".grant", role.wireName() + ":none"));
    }

    private static String shown(DemoRole role, String name) {
        return "演示·" + role.chinese() + (name.isEmpty() ? "" : "（" + name + "）");
    }

    /** All accounts. */
    public List<Account> listAll() {
        List<Account> accounts = new ArrayList<>();
        for (DemoRole role : DemoRole.values()) {
            accounts.add(get(role));
        }
        return accounts;
    }

    /** Whether it is decided whose people the account of a role sees. */
    public boolean isSettled(DemoRole role) {
        return role.findDirectoryKind().isEmpty() || read().containsKey(role.wireName() + ".grant");
    }

    /** Decides whose people the account of a role sees. */
    public void settle(DemoRole role, String id, String name) {
        Properties known = read();
        known.setProperty(role.wireName() + ".grant", role.wireName() + ":" + id);
        known.setProperty(role.wireName() + ".name", name);
        write(known);
    }

    /** What the console is told. */
    public Map<String, Object> json() {
        return Map.of("accounts", listAll().stream().map(Account::json).toList());
    }

    /** A bearer token of the role's account. */
    public String token(DemoRole role) {
        Account account = get(role);
        return issuer().issue(
                        new Caller(role.wireName(), account.name(), Set.of(role.wireName()), Set.of(account.grant())),
                        TOKEN_LIFE);
    }

    /** A token of whoever does a unit's work; at the unit that the demo puts forward, the account of the role itself. */
    public String clerkToken(String unit, String name) {
        String grant = DemoRole.UNIT.wireName() + ":" + unit;
        String own = get(DemoRole.UNIT).grant();
        String subject = own.equals(grant) ? DemoRole.UNIT.wireName() : DemoRole.UNIT.wireName() + "-" + unit;
        return issuer().issue(
                        new Caller(
                                subject, shown(DemoRole.UNIT, name), Set.of(DemoRole.UNIT.wireName()), Set.of(grant)),
                        TOKEN_LIFE);
    }

    /** A token of a service itself. */
    public String serviceToken(ServiceKind kind) {
        return issuer().issue(
                        new Caller(kind.module(), kind.module(), Set.of("service"), Set.of("*")), SERVICE_TOKEN_LIFE);
    }

    /** Writes every service's own token where the service looks for it. */
    public void writeServiceTokens() {
        for (ServiceKind kind : ServiceKind.values()) {
            PrivateFiles.write(home.keys().resolve("service-" + kind.shortName() + ".jwt"), serviceToken(kind) + "\n");
        }
    }

    private TokenIssuer issuer() {
        return new TokenKeys(home.keys())
                .findPrivate()
                .map(key -> new TokenIssuer(key, new LelingClock(Duration.ZERO)))
                .orElseThrow(() -> LauncherException.of("demo.no-key", home.folder()));
    }

    private Path file() {
        return home.demo().resolve("accounts.properties");
    }

    private Properties read() {
        Properties known = new Properties();
        if (Files.exists(file())) {
            try (var reader = Files.newBufferedReader(file())) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return known;
    }

    private void write(Properties known) {
        StringBuilder text = new StringBuilder();
        for (DemoRole role : DemoRole.values()) {
            for (String part : List.of(".grant", ".name")) {
                Optional.ofNullable(known.getProperty(role.wireName() + part))
                        .ifPresent(value -> text.append(role.wireName())
                                .append(part)
                                .append('=')
                                .append(value)
                                .append('\n'));
            }
        }
        PrivateFiles.write(file(), text.toString());
    }
}
