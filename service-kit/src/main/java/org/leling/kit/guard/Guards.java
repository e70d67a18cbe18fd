package org.leling.kit.guard;

import io.micronaut.context.env.Environment;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The guards by name. Configuration wins over the settings that the code gives:
 * {@code leling.guards.<name>.timeout|attempts|pause|failure-rate|window|open|concurrent}.
 */
@Singleton
public class Guards {

    private final Environment environment;
    private final Map<String, Guard> guards = new ConcurrentHashMap<>();
    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService executor = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "guarded-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    public Guards(Environment environment) {
        this.environment = environment;
    }

    /** The guard of this name, made at the first call. */
    public Guard get(String name, GuardSettings otherwise) {
        return guards.computeIfAbsent(name, n -> new Guard(n, configured(n, otherwise), executor));
    }

    /** The guard of this name with the standard settings. */
    public Guard get(String name) {
        return get(name, GuardSettings.standard());
    }

    private GuardSettings configured(String name, GuardSettings otherwise) {
        String prefix = "leling.guards." + name + ".";
        return new GuardSettings(
                duration(prefix + "timeout", otherwise.timeout()),
                number(prefix + "attempts", otherwise.attempts()),
                duration(prefix + "pause", otherwise.pause()),
                number(prefix + "failure-rate", otherwise.failureRate()),
                number(prefix + "window", otherwise.window()),
                duration(prefix + "open", otherwise.open()),
                number(prefix + "concurrent", otherwise.concurrent()));
    }

    private Duration duration(String property, Duration otherwise) {
        return environment.getProperty(property, Duration.class).orElse(otherwise);
    }

    private int number(String property, int otherwise) {
        return environment.getProperty(property, Integer.class).orElse(otherwise);
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }
}
