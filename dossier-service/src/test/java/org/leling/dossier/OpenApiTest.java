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
    void the_body_of_a_search_is_described_with_all_that_may_be_asked_and_nothing_else() throws IOException {
        List<String> properties = lines().stream()
                .dropWhile(line -> !line.equals("    SearchBody:"))
                .skip(1)
                .takeWhile(line -> line.startsWith("     "))
                .filter(line -> line.matches(" {8}\\w+:"))
                .map(line -> line.strip().replace(":", ""))
                .toList();

        assertThat(properties)
                .containsExactlyInAnyOrder(
                        "text",
                        "idNumber",
                        "livingClass",
                        "division",
                        "unit",
                        "community",
                        "attention",
                        "openNeed",
                        "dead",
                        "ids",
                        "after",
                        "limit");
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
