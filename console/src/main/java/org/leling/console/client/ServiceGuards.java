package org.leling.console.client;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.leling.kit.guard.Guard;
import org.leling.kit.guard.GuardSettings;
import org.leling.kit.guard.Guards;
import org.leling.kit.guard.UnavailableException;

/**
 * Guards the calls to the services. Somebody waits for each: a question is asked twice at most, a change and an upload
 * once. A service's refusal is an answer and counts as no failure.
 */
@Singleton
public class ServiceGuards {

    private static final GuardSettings PAGE =
            new GuardSettings(Duration.ofSeconds(8), 2, Duration.ofMillis(150), 50, 20, Duration.ofSeconds(3), 24);
    private static final GuardSettings UPLOAD =
            new GuardSettings(Duration.ofSeconds(60), 1, Duration.ofMillis(150), 50, 20, Duration.ofSeconds(3), 4);

    private final Guards guards;

    ServiceGuards(Guards guards) {
        this.guards = guards;
    }

    <T> T read(Service service, Callable<T> call) {
        return run(service, () -> page(service).call(call));
    }

    <T> T change(Service service, Callable<T> call) {
        return run(service, () -> page(service).callOnce(call));
    }

    <T> T upload(Service service, Callable<T> call) {
        return run(service, () -> guards.get(name(service) + "-upload", UPLOAD).callOnce(call));
    }

    /** Gives the guard of a service's pages. */
    public Guard page(Service service) {
        return guards.get(name(service), PAGE);
    }

    private static String name(Service service) {
        return "console-" + service.name().toLowerCase(Locale.ROOT);
    }

    private static <T> T run(Service service, Callable<T> guarded) {
        try {
            return guarded.call();
        } catch (UnavailableException e) {
            throw new ServiceAwayException(service, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServiceAwayException(service, e);
        }
    }
}
