package org.leling.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the interface's description says of parameters is what the routes ask for. */
class OpenApiTest {

    private static List<String> lines() throws IOException {
        Path folder = Path.of("target", "classes", "META-INF", "swagger");
        try (Stream<Path> files = Files.list(folder)) {
            Path described = files.filter(file -> file.toString().endsWith(".yml"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(described);
        }
    }

    @Test
    void a_parameter_of_the_query_that_may_be_left_out_is_not_said_to_be_required() throws IOException {
        List<String> required = new ArrayList<>();
        List<String> all = new ArrayList<>();
        String name = "";
        boolean query = false;
        for (String line : lines()) {
            String text = line.strip();
            if (text.startsWith("- name: ")) {
                name = text.substring("- name: ".length());
                query = false;
            } else if (text.equals("in: query")) {
                query = true;
                all.add(name);
            } else if (text.startsWith("required:") && query) {
                query = false;
                if (text.endsWith("true")) {
                    required.add(name);
                }
            }
        }

        assertThat(all).contains("state", "after", "count", "by");
        // The days of the figures of claims, the kind of offices and the year of the doctors' results must be said.
        assertThat(required).containsOnly("from", "to", "kind", "year");
    }
}
