package org.leling.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The data folder: {@code LELING_HOME}, by default {@code .leling} in the project. Everything the demo or a single office keeps is
 * below it.
 *
 * @param folder absolute
 */
public record Home(Path folder) {

    /** What {@code --fresh} forgets; backups and the unpacked server binaries stay. */
    private static final List<String> FORGOTTEN =
            List.of("pg", "keys", "logs", "demo", "dossier", "schedule", "alert", "console");

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The folder that the environment names, relative to where the command was called, else {@code .leling} in the project. */
    public static Home of(Map<String, String> environment, Path project) {
        String named = environment.getOrDefault("LELING_HOME", "");
        return new Home(named.isBlank() ? project.resolve(".leling") : Path.of(named));
    }

    /** Makes the folders that are missing. */
    public void create() {
        try {
            for (Path path : List.of(folder, keys(), logs(), run(), demo())) {
                Files.createDirectories(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path database() {
        return folder.resolve("pg");
    }

    public Path keys() {
        return folder.resolve("keys");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    public Path run() {
        return folder.resolve("run");
    }

    /** What the launcher remembers of the demo city and its accounts. */
    public Path demo() {
        return folder.resolve("demo");
    }

    /** Where a restore saves what it replaces. */
    public Path backups() {
        return folder.resolve("backups");
    }

    /** Class-data archives that shorten the services' start. */
    public Path archives() {
        return folder.resolve("cds");
    }

    /** Whether a database lies here. */
    public boolean holdsData() {
        return Files.exists(database().resolve("PG_VERSION"));
    }

    /** Forgets earlier data. Nothing may run on the folder. */
    public void forget() {
        FORGOTTEN.forEach(name -> delete(folder.resolve(name)));
    }

    /** Deletes a file, or a folder with all that is in it; what is not there is fine. */
    public static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
