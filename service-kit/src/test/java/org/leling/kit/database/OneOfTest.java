package org.leling.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leling.kit.KitTest;
import org.leling.kit.scope.SystemScope;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneOfTest implements KitTest {

    @Inject
    Sql sql;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 300})
    void the_rows_of_one_or_several_are_found_and_no_other(int count) {
        List<String> wanted = IntStream.range(0, count).mapToObj(i -> "d-" + i).toList();
        OneOf persons = OneOf.of("id", wanted);
        assertThat(sql.list(
                        "select id from unnest(array['d-0', 'd-1', 'd-299', 'other']) as x(id) where "
                                + persons.condition(),
                        row -> row.getString(1),
                        persons.argument()))
                .containsExactlyElementsOf(List.of("d-0", "d-1", "d-299").stream()
                        .filter(wanted::contains)
                        .toList());
    }

    /** One person has most rows and everybody else few: a plan for one of these few looks cheaper than one for all. */
    @Test
    void a_statement_about_one_person_is_planned_once() {
        SystemScope.run("test", () -> {
            sql.run(() -> {
                sql.update("create temporary table kept(dossier_id text, name text) on commit drop");
                sql.update("create index on kept(dossier_id)");
                sql.update("insert into kept select 'd-' || case when i % 10 = 0 then i else 0 end, 'n'"
                        + " from generate_series(1, 5000) i");
                sql.update("analyze kept");
                String shown = "select name from kept where dossier_id = ?";
                OneOf person = OneOf.of("dossier_id", List.of("d-10"));
                String hidden = "select name from kept where " + person.condition();
                for (int i = 0; i < 30; i++) {
                    sql.list(shown, row -> row.getString(1), "d-10");
                    sql.list(hidden, row -> row.getString(1), person.argument());
                }
                assertThat(isPlannedOnce("select name from kept where dossier_id = $1"))
                        .isFalse();
                assertThat(isPlannedOnce("select name from kept where dossier_id = (select $1)"))
                        .isTrue();
            });
        });
    }

    private boolean isPlannedOnce(String statement) {
        return sql.get(
                "select generic_plans > custom_plans from pg_prepared_statements where statement = ?",
                row -> row.getBoolean(1),
                statement);
    }
}
