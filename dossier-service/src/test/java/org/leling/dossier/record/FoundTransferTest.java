package org.leling.dossier.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A transfer is found where the unit is another one than on the day of the last review, and nowhere else. */
class FoundTransferTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate COMING = TODAY.plusDays(7);
    private static final Origin BY_HAND = new Origin("bureau", "老干部局", "hand", "");

    private static final Entry FORMER = Entry.of(EntryKind.PERSONAL, "unit", TODAY.minusDays(60), "", "u-1", 1);

    private static Entry next(LocalDate from) {
        return Entry.of(EntryKind.PERSONAL, "unit", from, Entry.DAY_GIVEN, "u-2", 2);
    }

    private static PersonRecord record(LocalDate reviewedOn, Entry... entries) {
        return new PersonRecord("d-1", 2, List.of(entries)).reviewed(reviewedOn);
    }

    private static Optional<Transfer> find(PersonRecord before, PersonRecord now, LocalDate today) {
        return Transfer.find(before, now.now(), today, BY_HAND);
    }

    @Test
    void a_change_of_anything_else_is_none_so_that_it_asks_the_database_nothing_more() {
        PersonRecord before = record(TODAY.minusDays(1), FORMER);
        PersonRecord moved =
                record(TODAY, FORMER, Entry.of(EntryKind.PERSONAL, "address", TODAY, Entry.DAY_GIVEN, "新址", 2));

        assertThat(find(before, moved, TODAY)).isEmpty();
    }

    @Test
    void one_told_of_late_is_found_with_its_day_and_found_again_the_other_way_round_where_it_is_taken_back() {
        PersonRecord before = record(TODAY, FORMER);
        PersonRecord after = record(TODAY, FORMER, next(TODAY.minusDays(14)));

        assertThat(find(before, after, TODAY)).hasValueSatisfying(found -> {
            assertThat(found.former()).isEqualTo("u-1");
            assertThat(found.next()).isEqualTo("u-2");
            assertThat(found.from()).isEqualTo(TODAY.minusDays(14));
        });
        assertThat(find(after, before, TODAY)).hasValueSatisfying(found -> {
            assertThat(found.former()).isEqualTo("u-2");
            assertThat(found.next()).isEqualTo("u-1");
            assertThat(found.from()).isEqualTo(TODAY.minusDays(14));
        });
    }

    @Test
    void one_told_ahead_is_found_once_by_whoever_is_first_on_its_day_or_later() {
        PersonRecord before = record(TODAY, FORMER);
        PersonRecord told = record(TODAY, FORMER, next(COMING));

        assertThat(find(before, told, TODAY)).isEmpty();
        assertThat(find(told, told, COMING.minusDays(1))).isEmpty();
        for (LocalDate first : List.of(COMING, COMING.plusDays(3))) {
            assertThat(find(told, told, first))
                    .hasValueSatisfying(found -> assertThat(found.from()).isEqualTo(COMING));
            assertThat(find(told.reviewed(first), told, first)).isEmpty();
        }
    }
}
