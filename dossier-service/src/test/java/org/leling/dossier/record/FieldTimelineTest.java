package org.leling.dossier.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
                Arguments.of(Field.NAME, "for life", List.of("B 11-20"), "11-19 B", "12-31 B"),
                Arguments.of(Field.FORMER_LEADER, "granted", List.of("B 12-20"), "12-19 -", "12-20 B"),
                Arguments.of(Field.FORMER_LEADER, "granted", List.of("A"), "01-01 A", "12-31 A"));
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

    @Test
    void what_was_to_come_after_a_death_never_does_and_a_correction_made_after_it_counts() {
        List<Entry> entries = List.of(
                Entry.of(EntryKind.PERSONAL, "address", RECORDED, "", "A", 1),
                Entry.of(EntryKind.PERSONAL, "address", day("12-20"), Entry.DAY_GIVEN, "B", 2),
                Entry.of(EntryKind.DIED, "died", day("12-10"), "", null, 3));
        List<Entry> corrected = new ArrayList<>(entries);
        corrected.add(Entry.of(EntryKind.PERSONAL, "address", day("12-30"), "", "C", 4));

        assertThat(new Belief("d-1", 2, entries.subList(0, 2)).find(Field.ADDRESS, day("12-31")))
                .contains("B");
        assertThat(new Belief("d-1", 3, entries).find(Field.ADDRESS, day("12-31")))
                .contains("A");
        assertThat(new Belief("d-1", 3, entries).findLast(Field.ADDRESS)).contains("A");
        assertThat(new Belief("d-1", 4, corrected).find(Field.ADDRESS, day("12-31")))
                .contains("C");
    }

    private static LocalDate day(String ofTheYear) {
        return LocalDate.parse("2026-" + ofTheYear);
    }
}
