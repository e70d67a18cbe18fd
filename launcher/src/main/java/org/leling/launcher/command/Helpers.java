package org.leling.launcher.command;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.leling.kit.time.DayClock;
import org.leling.kit.time.LelingClock;
import org.leling.launcher.LauncherException;
import org.leling.launcher.Terminal;
import org.leling.launcher.client.Api;
import org.leling.launcher.client.Json;
import org.leling.launcher.demo.DemoAccounts;
import org.leling.launcher.demo.Directory;
import org.leling.launcher.home.Home;
import org.leling.launcher.home.HomeLock;
import org.leling.launcher.home.ServiceKind;
import org.leling.launcher.run.Database;
import org.leling.launcher.run.Health;
import org.leling.launcher.run.Programs;
import org.leling.launcher.run.RunState;

/** The helpers of a running demo: tokens, handsets, pressing a key, saying what runs. None of them exists in production. */
public final class Helpers {

    private final Home home;
    private final Map<String, String> environment;
    private final Terminal terminal;

    public Helpers(Home home, Map<String, String> environment, Terminal terminal) {
        this.home = home;
        this.environment = RunState.environment(home, environment);
        this.terminal = terminal;
    }

    /** Prints a bearer token of the role's account. */
    public void token(DemoRole role) {
        requireDemo();
        DemoAccounts accounts = new DemoAccounts(home);
        if (!accounts.isSettled(role) && Health.isUp(ServiceKind.DOSSIER.url(environment))) {
            Directory directory = new Directory(home, environment);
            if (directory.settle(Map.of())) {
                directory.tellConsole();
            }
        }
        terminal.print(accounts.token(role));
    }

    /** Prints the handsets, one a line. */
    public void devices() {
        requireDemo();
        for (Map<String, Object> device : handsets()) {
            terminal.print(Json.text(device, "device") + "," + Json.text(device, "secret") + ","
                    + Json.text(device, "dossier"));
        }
    }

    /** Presses a key as the handset would: signed with its secret, with a reference of its own. */
    public void press(String device, String key) {
        requireDemo();
        String secret = handsets().stream()
                .filter(each -> Json.text(each, "device").equals(device))
                .map(each -> Json.text(each, "secret"))
                .findFirst()
                .orElseThrow(() -> LauncherException.of("press.unknown-device", device));
        byte[] reference = new byte[8];
        new SecureRandom().nextBytes(reference);
        Map<String, Object> press = new LinkedHashMap<>();
        press.put("device", device);
        press.put("ref", HexFormat.of().formatHex(reference));
        press.put("key", key);
        press.put(
                "at",
                new DayClock(new LelingClock(Duration.ZERO))
                        .now()
                        .atOffset(java.time.ZoneOffset.ofHours(8))
                        .toString());
        byte[] body = Json.write(press).getBytes(StandardCharsets.UTF_8);
        Api.Answer answer = new Api(ServiceKind.ALERT.url(environment), "")
                .post("/alarms", body, "X-Signature", sign(secret, body));
        terminal.print(answer.body());
        if (!answer.isGood()) {
            throw LauncherException.of("press.refused", answer.status());
        }
    }

    /** Says what runs on this home. */
    public void status() {
        boolean taken = HomeLock.isTaken(home);
        terminal.say(taken ? "status.up" : "status.down", home.folder(), RunState.pid(home));
        terminal.say(Database.findProcess(home).isPresent() ? "status.database-up" : "status.database-down");
        for (ServiceKind kind : ServiceKind.values()) {
            String url = kind.url(environment);
            terminal.say(Health.isUp(url) ? "status.service-up" : "status.service-down", kind.module(), url);
        }
    }

    private List<Map<String, Object>> handsets() {
        String token = new DemoAccounts(home).token(DemoRole.BUREAU);
        Api.Answer answer = new Api(ServiceKind.ALERT.url(environment), token)
                .get("/devices/secrets", "Accept", "application/json");
        if (!answer.isGood()) {
            throw LauncherException.of("devices.refused", answer.status());
        }
        return Json.objects(answer.json(), "items");
    }

    private void requireDemo() {
        if (Programs.isProduction(environment)) {
            throw LauncherException.of("demo.not-in-production");
        }
    }

    private static String sign(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new LauncherException("HmacSHA256", e);
        }
    }
}
