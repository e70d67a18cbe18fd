package org.leling.schedule.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A golden case and the rows that it must give, read straight from core-lib's files.
 *
 * @param name of the file
 * @param json the case
 * @param rows the expected rows, without the header
 */
public record Golden(String name, String json, List<String> rows) {

    /** All of one folder: {@code golden} or {@code golden-ledgers}. */
    public static List<Golden> list(String folder) {
        Path path = Path.of("..", "core-lib", "src", "test", "resources", folder);
        try (Stream<Path> files = Files.list(path)) {
            List<Golden> all = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Golden::read)
                    .toList();
            if (all.isEmpty()) {
                throw new IllegalStateException("no golden case in " + path);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Golden read(Path json) {
        String name = json.getFileName().toString().replace(".json", "");
        try {
            List<String> lines = Files.readAllLines(json.resolveSibling(name + ".csv"));
            return new Golden(name, Files.readString(json), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
