package org.leling.launcher.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.leling.launcher.home.Home;
import org.leling.launcher.home.PrivateFiles;
import org.leling.launcher.home.ServiceKind;

/** What the running launcher writes down for the small commands beside it: who it is, and on which ports its services are. */
public final class RunState {

    private RunState() {}

    /** Writes down the ports of this run. */
    public static void write(Home home, Map<String, String> environment) {
        StringBuilder text = new StringBuilder("pid=" + ProcessHandle.current().pid() + "\n");
        for (ServiceKind kind : ServiceKind.values()) {
            text.append(kind.portVariable())
                    .append('=')
                    .append(kind.port(environment))
                    .append('\n');
        }
        PrivateFiles.write(file(home), text.toString());
    }

    /** The environment with the ports of the run that holds the home, if there is one. */
    public static Map<String, String> environment(Home home, Map<String, String> environment) {
        Map<String, String> result = new HashMap<>(environment);
        Properties written = read(home);
        for (ServiceKind kind : ServiceKind.values()) {
            String port = written.getProperty(kind.portVariable());
            if (port != null) {
                result.put(kind.portVariable(), port);
            }
        }
        return result;
    }

    /** The launcher's process number as written; empty when nothing is written. */
    public static String pid(Home home) {
        return read(home).getProperty("pid", "");
    }

    /** Forgets the run. */
    public static void remove(Home home) {
        PidFile.remove(file(home));
    }

    private static Properties read(Home home) {
        Properties written = new Properties();
        if (Files.exists(file(home))) {
            try (var reader = Files.newBufferedReader(file(home))) {
                written.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return written;
    }

    private static Path file(Home home) {
        return home.run().resolve("up.properties");
    }
}
