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

    @Test
    void a_statement_about_one_person_is_planned_once() {
        SystemScope.run(
                "test",
                () -> sql.run(() -> {
                    sql.update("insert into thing(dossier_id, name) select 'd-' || i % 100, 'n' from"
                            + " generate_series(1, 5000) i");
                    OneOf person = OneOf.of("dossier_id", List.of("d-1"));
                    for (int i = 0; i < 30; i++) {
                        sql.list(
                                "select name from thing where " + person.condition(),
                                row -> row.getString(1),
                                person.argument());
                    }
                    boolean once = sql.get(
                            "select generic_plans > custom_plans from pg_prepared_statements"
                                    + " where statement like 'select name from thing where%'",
                            row -> row.getBoolean(1));
                    assertThat(once).isTrue();
                    sql.update("delete from thing");
                }));
    }
}
