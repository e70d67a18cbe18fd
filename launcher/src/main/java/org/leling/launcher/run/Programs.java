package org.leling.launcher.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leling.kit.database.DatabaseAddress;
import org.leling.launcher.LauncherException;
import org.leling.launcher.home.Home;
import org.leling.launcher.home.ServiceKind;

/** How each service is called: its jar, its share of the memory, its environment. */
public final class Programs {

    private final Home home;
    private final Path project;
    private final Map<String, String> environment;
    private boolean making;

    public Programs(Home home, Path project, Map<String, String> environment) {
        this.home = home;
        this.project = project;
        this.environment = Map.copyOf(environment);
    }

    /** Whether the environment asks for production, where no demo account and no demo helper exists. */
    public static boolean isProduction(Map<String, String> environment) {
        return List.of(environment.getOrDefault("MICRONAUT_ENVIRONMENTS", "").split("[,\\s]+"))
                .contains("production");
    }

    /** The service's jar in the project. */
    public Path jar(ServiceKind kind) {
        Path target = project.resolve(kind.module()).resolve("target");
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.of()) {
            return files.filter(file -> isRunnable(kind, file.getFileName().toString()))
                    .findFirst()
                    .orElseThrow(() -> LauncherException.of("build.jar-missing", kind.module()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRunnable(ServiceKind kind, String name) {
        return name.matches(kind.module() + "-[0-9][^/]*\\.jar") && !name.matches(".*-(tests|sources|javadoc)\\.jar");
    }

    /** The service as a program. */
    public Program of(ServiceKind kind, DatabaseAddress database) {
        Path jar = jar(kind);
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(
                "-Xmx" + kind.heapMegabytes() + "m",
                "-Xms" + (kind.youngMegabytes() + 32) + "m",
                "-Xmn" + kind.youngMegabytes() + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        command.addAll(archive(kind, jar));
        command.addAll(List.of("-jar", jar.toString()));
        return new Program(
                kind.module(),
                command,
                variables(kind, database),
                home.logs().resolve(kind.module() + ".log"),
                home.run().resolve(kind.module() + ".pid"));
    }

    private List<String> archive(ServiceKind kind, Path jar) {
        ClassArchive archive = new ClassArchive(home, kind, jar);
        if (archive.isThere()) {
            return archive.use();
        }
        if (making) {
            return List.of();
        }
        making = true;
        return archive.make();
    }

    private Map<String, String> variables(ServiceKind kind, DatabaseAddress database) {
        Map<String, String> variables = new LinkedHashMap<>(database.environment());
        variables.put("LELING_HOME", home.folder().toString());
        variables.put("LELING_DEMO", String.valueOf(!isProduction(environment)));
        variables.put("MICRONAUT_SERVER_PORT", String.valueOf(kind.port(environment)));
        for (ServiceKind each : ServiceKind.values()) {
            variables.put("LELING_" + each.name() + "_URL", each.url(environment));
        }
        return variables;
    }
}
