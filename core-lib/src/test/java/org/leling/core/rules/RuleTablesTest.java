package org.leling.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.obligation.Obligation;
import org.leling.core.obligation.Obligations;
import org.leling.core.obligation.Window;
import org.leling.core.policy.Rule;
import org.leling.core.policy.city.CityPolicy;

/** Each rule of the baseline, applying and not, at each edge: the tables under {@code rules/}, which a clerk can read. */
class RuleTablesTest {

    private static final Obligations ENGINE = Obligations.of(CityPolicy.baseline(), WorkCalendars.china());
    private static final Window ALL = new Window(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 12, 31));
    private static final List<String> TABLES =
            List.of("everyone", "events", "with-relatives", "empty-nest", "institution", "relocated");

    private record Row(String rule, String person, String period, boolean owed, String due, String why) {}

    @TestFactory
    Stream<DynamicTest> each_row_of_the_tables() {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.rule() + " " + row.person() + " " + row.period() + ": " + (row.owed() ? "应办" : "不应办"),
                        () -> check(row)));
    }

    private static void check(Row row) {
        PersonInWords person = new PersonInWords(row.person());
        List<String> dues = ENGINE.derive(person.dossier(), ALL, person.campaigns()).obligations().stream()
                .filter(duty -> duty.rule().id().equals(row.rule())
                        && duty.period().key().equals(row.period()))
                .map(Obligation::due)
                .map(LocalDate::toString)
                .toList();
        assertThat(dues).as(row.why()).isEqualTo(row.owed() ? List.of(row.due()) : List.of());
    }

    @Test
    void every_rule_of_the_baseline_has_a_case_in_which_it_applies_and_one_in_which_it_does_not() {
        List<String> ids = CityPolicy.baseline().rules().stream().map(Rule::id).toList();
        assertThat(rows()).extracting(Row::rule).containsAll(ids).isSubsetOf(ids);
        for (String id : ids) {
            assertThat(rows().stream().filter(row -> row.rule().equals(id)))
                    .as(id)
                    .extracting(Row::owed)
                    .contains(true, false);
        }
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String table : TABLES) {
            String path = "/rules/" + table + ".csv";
            try (InputStream file = RuleTablesTest.class.getResourceAsStream(path)) {
                new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .forEach(cells -> rows.add(new Row(
                                cells[0], cells[1], cells[2], owed(cells[3]), cells[4], path + ": " + cells[5])));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(path, e);
            }
        }
        return rows;
    }

    private static boolean owed(String word) {
        return switch (word) {
            case "应办" -> true;
            case "不应办" -> false;
            default -> throw new IllegalArgumentException("应办吗:" + word);
        };
    }
}
