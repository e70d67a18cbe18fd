package org.leling.launcher.run;

import java.time.Duration;
import org.leling.launcher.LauncherException;
import org.leling.launcher.client.Api;

/** Whether a service answers and calls itself well. */
public final class Health {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Health() {}

    /** Asks once. */
    public static boolean isUp(String url) {
        try {
            return new Api(url, "", PATIENCE).get("/health").status() == 200;
        } catch (LauncherException e) {
            return false;
        }
    }
}
