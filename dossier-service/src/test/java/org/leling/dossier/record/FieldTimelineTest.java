package org.leling.dossier.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a field is on a day, where some of it was written down without one. */
class FieldTimelineTest {

    private static final LocalDate RECORDED = LocalDate.of(2026, 12, 1);

    /** Versions in turn: "A" written down without a day on 2026-12-01, "B 11-20" with one; then what is shown on days. */
    static Stream<Arguments> told() {
        return Stream.of(
                Arguments.of(Field.ADDRESS, "A", List.of("A"), "01-01 A", "12-31 A"),
                Arguments.of(Field.ADDRESS, "told late", List.of("A", "B 11-20"), "11-19 A", "11-20 B"),
                Arguments.of(Field.ADDRESS, "told late", List.of("A", "B 11-20"), "11-30 B", "12-31 B"),
                Arguments.of(Field.ADDRESS, "on the day itself", List.of("A", "B 12-01"), "11-30 A", "12-01 B"),
                Arguments.of(Field.ADDRESS, "told ahead", List.of("A", "B 12-20"), "12-19 A", "12-20 B"),
                Arguments.of(Field.ADDRESS, "known before", List.of("B 11-20", "A"), "11-20 B", "12-01 A"),
                Arguments.of(Field.ADDRESS, "known before", List.of("B 11-20", "A"), "11-19 -", "11-30 B"),
                Arguments.of(Field.ADDRESS, "and back", List.of("A", "B 10-01", "A 11-20"), "09-30 A", "11-19 B"),
                Arguments.of(Field.ADDRESS, "and back", List.of("A", "A 11-20", "B 10-01"), "11-19 B", "12-31 A"),
                Arguments.of(Field.ADDRESS, "between", List.of("B 08-01", "A", "C 11-20"), "11-19 B", "12-31 C"),
                Arguments.of(Field.ADDRESS, "unknown since", List.of("A", "- 11-20"), "11-19 A", "12-31 -"),
                Arguments.of(Field.INSTITUTION, "moved in", List.of("A", "B 11-20"), "11-19 -", "12-31 B"),
                Arguments.of(Field.NAME, "for life", List.of("A", "B 11-20"), "11-19 A", "12-31 B"),
                Arguments.of(Field.NAME, "for life", List.of("B 11-20"), "11-19 B", "12-31 B"));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}, {4}")
    @MethodSource("told")
    void what_was_written_down_without_a_day_is_followed_by_what_was_learned_later(
            Field field, String what, List<String> told, String one, String other) {
        List<Entry> entries = new ArrayList<>();
        for (String each : told) {
            String[] words = each.split(" ");
            entries.add(Entry.of(
                    EntryKind.PERSONAL,
                    field.key(),
                    words.length == 1 ? RECORDED : day(words[1]),
                    words.length == 1 ? "" : Entry.DAY_GIVEN,
                    words[0].equals("-") ? null : words[0],
                    entries.size() + 1));
        }
        Belief belief = new Belief("d-1", told.size(), entries);
        for (String shown : List.of(one, other)) {
            String[] words = shown.split(" ");
            assertThat(belief.find(field, day(words[0])).orElse("-")).as(shown).isEqualTo(words[1]);
        }
    }

    private static LocalDate day(String ofTheYear) {
        return LocalDate.parse("2026-" + ofTheYear);
    }
}
