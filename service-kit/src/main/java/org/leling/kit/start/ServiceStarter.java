package org.leling.kit.start;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.leling.kit.database.DatabaseAddress;
import org.leling.kit.database.EmbeddedServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a service: {@code ServiceStarter.run(Application.class, "dossier", args)}.
 *
 * <p>Before the context resolves its data source, a service that was told of no database starts an embedded one of its
 * own under {@code $LELING_HOME/<name>/pg}; it is stopped after the context has stopped. Everything else that all
 * services share is in {@link KitDefaults}, which tests get too.
 */
public final class ServiceStarter {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceStarter.class);
    private static final int FIRST_OWN_DATABASE_PORT = 15_430;
    private static final long STOP_WAIT_MILLIS = 25_000;

    private ServiceStarter() {}

    /**
     * Starts the service and returns its context.
     *
     * @param application the class with {@code main}
     * @param name the short name: {@code dossier}, {@code schedule}, {@code alert}, {@code console}; it names the data
     *     folder, the database ({@code leling_<name>}) and the service token's file
     * @param args as given to {@code main}
     */
    public static ApplicationContext run(Class<?> application, String name, String... args) {
        Map<String, Object> properties = new LinkedHashMap<>(names(name));
        Optional<EmbeddedServer> own = startOwnDatabase(name, properties);
        AtomicReference<@Nullable ApplicationContext> running = new AtomicReference<>();
        own.ifPresent(server -> stopAfter(running, server));
        ApplicationContext context = Micronaut.build(args)
                .mainClass(application)
                .banner(false)
                .properties(properties)
                .start();
        running.set(context);
        return context;
    }

    /** The properties that follow from a service's short name; tests set the same. */
    public static Map<String, Object> names(String name) {
        return Map.of(
                "leling.service",
                name,
                "micronaut.application.name",
                name.equals("console") ? "console" : name + "-service");
    }

    private static Optional<EmbeddedServer> startOwnDatabase(String name, Map<String, Object> properties) {
        if (given("datasources.default.url") || given("DATASOURCES_DEFAULT_URL")) {
            return Optional.empty();
        }
        Path home = Path.of(setting("leling.home", "LELING_HOME", ".leling"));
        EmbeddedServer server = EmbeddedServer.start(home.resolve(name).resolve("pg"), ownPort(name));
        DatabaseAddress address = server.provision("leling_" + name);
        properties.putAll(address.properties());
        LOG.info("No database was named; using an embedded one on port {}", server.port());
        return Optional.of(server);
    }

    /** A fixed port for each name, so that a server left over from a killed process is found again. */
    private static int ownPort(String name) {
        return FIRST_OWN_DATABASE_PORT + Math.floorMod(name.hashCode(), 500);
    }

    /** A failed start ends the process, so that the hook stops the server then, too. */
    private static void stopAfter(AtomicReference<@Nullable ApplicationContext> running, EmbeddedServer server) {
        Thread stopper = new Thread(
                () -> {
                    for (long waited = 0; isRunning(running.get()) && waited < STOP_WAIT_MILLIS; waited += 50) {
                        try {
                            Thread.sleep(50);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            break;
                        }
                    }
                    server.close();
                },
                "embedded-postgresql-stop");
        Runtime.getRuntime().addShutdownHook(stopper);
    }

    private static boolean isRunning(@Nullable ApplicationContext context) {
        return context != null && context.isRunning();
    }

    private static boolean given(String name) {
        return System.getenv(name) != null || System.getProperty(name) != null;
    }

    private static String setting(String property, String variable, String otherwise) {
        String value = System.getProperty(property, System.getenv(variable));
        return value == null || value.isBlank() ? otherwise : value;
    }
}
