package org.leling.core.golden;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leling.core.exchange.Case;
import org.leling.core.exchange.CaseReader;

/** Finds the golden files among the test resources. */
final class GoldenFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldenFiles() {}

    /** A case and the rows that it must give. */
    record GoldenFile(String name, Path json, Path csv) {

        Case read() throws IOException {
            return CaseReader.readCase(tree()).get();
        }

        Map<String, Object> tree() throws IOException {
            return JSON.readValue(json.toFile(), new TypeReference<>() {});
        }

        /** The rows as they stand in the file, without its header. */
        List<String> rows() throws IOException {
            List<String> lines = Files.readAllLines(csv);
            return lines.subList(1, lines.size());
        }
    }

    static Stream<GoldenFile> list(String folder) {
        try {
            URI found = GoldenFiles.class.getResource("/" + folder).toURI();
            List<GoldenFile> files;
            try (Stream<Path> paths = Files.list(Path.of(found))) {
                files = paths.filter(path -> path.toString().endsWith(".json"))
                        .sorted()
                        .map(GoldenFiles::of)
                        .toList();
            }
            if (files.isEmpty()) {
                throw new IllegalStateException("no golden file in " + folder);
            }
            return files.stream();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(folder, e);
        }
    }

    private static GoldenFile of(Path json) {
        String name = json.getFileName().toString().replace(".json", "");
        return new GoldenFile(name, json, json.resolveSibling(name + ".csv"));
    }
}
