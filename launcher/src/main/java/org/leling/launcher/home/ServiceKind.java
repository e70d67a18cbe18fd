package org.leling.launcher.home;

import java.util.Locale;
import java.util.Map;
import org.leling.launcher.LauncherException;

/** The four programs that the command runs, in the order in which they are named to the user. */
public enum ServiceKind {
    CONSOLE("console", 8080, 224, 32),
    DOSSIER("dossier-service", 8081, 256, 64),
    SCHEDULE("schedule-service", 8082, 240, 100),
    ALERT("alert-service", 8083, 192, 32);

    private final String module;
    private final int usualPort;
    private final int heapMegabytes;
    private final int youngMegabytes;

    ServiceKind(String module, int usualPort, int heapMegabytes, int youngMegabytes) {
        this.module = module;
        this.usualPort = usualPort;
        this.heapMegabytes = heapMegabytes;
        this.youngMegabytes = youngMegabytes;
    }

    /** The module's name, which is also what the user calls it. */
    public String module() {
        return module;
    }

    /** The short name: {@code dossier}. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its database on the embedded server. */
    public String database() {
        return "leling_" + shortName();
    }

    /** The largest heap it may take; all four, PostgreSQL and the launcher fit into 2 GB. */
    public int heapMegabytes() {
        return heapMegabytes;
    }

    /**
     * The part of the heap for what is short-lived. The schedule plans a hundred people in one go; where their duties do not
     * fit in here they are taken for lasting, and half of its time goes into clearing them away.
     */
    public int youngMegabytes() {
        return youngMegabytes;
    }

    /** The variable that moves its port. */
    public String portVariable() {
        return "LELING_" + name() + "_PORT";
    }

    /** Its port: the usual one, or what the environment says. */
    public int port(Map<String, String> environment) {
        String named = environment.getOrDefault(portVariable(), "").strip();
        if (named.isEmpty()) {
            return usualPort;
        }
        if (!named.matches("[0-9]{1,5}") || Integer.parseInt(named) < 1 || Integer.parseInt(named) > 65_535) {
            throw LauncherException.of("port.unreadable", portVariable(), named);
        }
        return Integer.parseInt(named);
    }

    /** Its address, for the environment's port. */
    public String url(Map<String, String> environment) {
        return "http://127.0.0.1:" + port(environment);
    }
}
