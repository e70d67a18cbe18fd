package org.leling.launcher.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leling.launcher.LauncherException;
import org.leling.launcher.client.Api;
import org.leling.launcher.client.Json;
import org.leling.launcher.command.DemoRole;
import org.leling.launcher.home.Home;
import org.leling.launcher.home.ServiceKind;

/** Brings the demo's accounts together with the directory of units, communities and others, and tells the console. */
public final class Directory {

    private final DemoAccounts accounts;
    private final Map<String, String> environment;

    public Directory(Home home, Map<String, String> environment) {
        this.accounts = new DemoAccounts(home);
        this.environment = Map.copyOf(environment);
    }

    /** Tells the console of all accounts as they are now. */
    public void tellConsole() {
        Api console = new Api(ServiceKind.CONSOLE.url(environment), accounts.serviceToken(ServiceKind.CONSOLE));
        Api.Answer answer = console.post("/demo/accounts", accounts.json());
        if (!answer.isGood()) {
            throw LauncherException.of("demo.accounts-refused", answer.status());
        }
    }

    /**
     * Settles whose people each account sees, where that is still open and the directory has somebody.
     *
     * @param preferred names to be taken before others, by role
     * @return whether anything was settled now
     */
    public boolean settle(Map<DemoRole, String> preferred) {
        boolean settled = false;
        for (DemoRole role : DemoRole.values()) {
            if (accounts.isSettled(role)) {
                continue;
            }
            Optional<Map<String, Object>> entry = choose(list(role), preferred.getOrDefault(role, ""));
            if (entry.isPresent()) {
                accounts.settle(role, Json.text(entry.get(), "id"), Json.text(entry.get(), "name"));
                settled = true;
            }
        }
        return settled;
    }

    private static Optional<Map<String, Object>> choose(List<Map<String, Object>> entries, String preferred) {
        return entries.stream()
                .min(Comparator.comparing((Map<String, Object> entry) ->
                                !Json.text(entry, "name").equals(preferred))
                        .thenComparing(entry -> Json.text(entry, "id")));
    }

    private List<Map<String, Object>> list(DemoRole role) {
        Api dossiers = new Api(ServiceKind.DOSSIER.url(environment), accounts.serviceToken(ServiceKind.DOSSIER));
        Api.Answer answer =
                dossiers.get("/directory?kind=" + role.findDirectoryKind().orElseThrow());
        return answer.isGood() ? Json.objects(answer.json(), "items") : List.of();
    }
}
