package org.leling.console.paper;

import java.util.List;
import java.util.stream.Stream;

/** The card for the file (档案卡): everything that is known of a person on a day, part by part, in the order of printing. */
public record FileCard(String title, String name, String asOf, List<Part> parts) {

    public FileCard {
        parts = List.copyOf(parts);
    }

    /** A part with its heading. */
    public record Part(String heading, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /** What is called how. */
    public record Row(String label, String text) {}

    /** Lists all texts as they follow each other, but those at the foot of each page. */
    public List<String> texts() {
        return Stream.concat(
                        Stream.of(title, name, asOf),
                        parts.stream()
                                .flatMap(part -> Stream.concat(
                                        Stream.of(part.heading()),
                                        part.rows().stream().flatMap(row -> Stream.of(row.label(), row.text())))))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return "FileCard";
    }
}
