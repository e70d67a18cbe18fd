package org.leling.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leling.launcher.LauncherException;
import org.leling.launcher.Terminal;

/** Which ports are free, asked before anything starts. */
public final class Ports {

    private static final int FIRST_DATABASE_PORT = 15_432;
    private static final int TRIED = 200;

    private Ports() {}

    /**
     * Checks the services' ports.
     *
     * @throws LauncherException naming every port that is taken, whose it would be and what to do
     */
    public static void requireFree(Map<String, String> environment) {
        List<String> faults = new ArrayList<>();
        Map<Integer, ServiceKind> wanted = new HashMap<>();
        for (ServiceKind kind : ServiceKind.values()) {
            int port = kind.port(environment);
            ServiceKind other = wanted.putIfAbsent(port, kind);
            if (other != null) {
                faults.add(Terminal.text("port.twice", port, other.module(), kind.module()));
            } else if (!isFree(port)) {
                faults.add(Terminal.text("port.taken", port, kind.module(), kind.portVariable()));
            }
        }
        if (!faults.isEmpty()) {
            throw new LauncherException(String.join("\n", faults));
        }
    }

    /** Whether a port of the loopback address can be had. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            return false;
        }
        // A server that listens on every address leaves the loopback's bind free on some systems.
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The database's port: the one remembered in the home, else a free one that is remembered from now on. */
    public static int databasePort(Home home, boolean runningAlready) {
        Path file = home.folder().resolve("pg-port");
        try {
            if (Files.exists(file)) {
                int remembered = Integer.parseInt(Files.readString(file).strip());
                if (runningAlready || isFree(remembered)) {
                    return remembered;
                }
            }
            int port = firstFree();
            Files.writeString(file, port + "\n");
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int firstFree() {
        for (int port = FIRST_DATABASE_PORT; port < FIRST_DATABASE_PORT + TRIED; port++) {
            if (isFree(port)) {
                return port;
            }
        }
        throw LauncherException.of("port.none", FIRST_DATABASE_PORT, FIRST_DATABASE_PORT + TRIED - 1);
    }
}
