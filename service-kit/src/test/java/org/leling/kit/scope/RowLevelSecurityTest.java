package org.leling.kit.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.leling.kit.KitTest;
import org.leling.kit.database.Sql;
import org.leling.kit.database.SqlFailure;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** The pool has one connection, so that whatever one caller leaves on it the next would find. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RowLevelSecurityTest implements KitTest {

    private static final Caller UNIT_1 = new Caller("a", "a", Set.of(Roles.UNIT), Set.of("unit:u-1"));
    private static final Caller UNIT_10 = new Caller("b", "b", Set.of(Roles.UNIT), Set.of("unit:u-10"));

    @Inject
    Sql sql;

    @Inject
    DataSource dataSource;

    @Inject
    ThingRepository repository;

    @Inject
    PersonScopes scopes;

    @Override
    public Map<String, Object> more() {
        return Map.of("datasources.default.maximum-pool-size", 1);
    }

    @BeforeAll
    void twoPersons() {
        scopes.replace("d-1", List.of("unit:u-1", "division:330106"));
        scopes.replace("d-2", List.of("unit:u-10", "division:330106"));
        SystemScope.run("test", () -> {
            sql.update("insert into thing(dossier_id, name) values ('d-1', 'one')");
            sql.update("insert into thing(dossier_id, name) values ('d-2', 'two')");
        });
    }

    private List<String> seen() {
        return sql.list("select name from thing order by name", row -> row.getString(1));
    }

    @Test
    void two_callers_in_turn_on_one_connection_see_their_own_with_exceptions_between() {
        for (int round = 0; round < 200; round++) {
            assertThat(SystemScope.as(UNIT_1, this::seen)).containsExactly("one");
            assertThatThrownBy(() -> SystemScope.as(
                            UNIT_10,
                            () -> sql.call(() -> {
                                assertThat(seen()).containsExactly("two");
                                throw new IllegalStateException("on purpose");
                            })))
                    .hasMessage("on purpose");
            assertThat(seen()).isEmpty();
            assertThat(SystemScope.as(UNIT_10, repository::listNames)).containsExactly("two");
        }
    }

    @Test
    void no_scope_sees_no_row_by_sql_or_by_repository() {
        assertThat(seen()).isEmpty();
        assertThat(repository.listNames()).isEmpty();
        assertThat(scopes.list("d-1")).isEmpty();
    }

    @Test
    void a_repository_call_outside_any_transaction_is_committed() {
        SystemScope.run("test", () -> repository.rename("d-1", "one"));
        assertThat(SystemScope.as(UNIT_1, () -> repository.rename("d-1", "uno")))
                .isEqualTo(1);
        assertThat(SystemScope.as(UNIT_1, this::seen)).containsExactly("uno");
        SystemScope.run("test", () -> repository.rename("d-1", "one"));
    }

    @Test
    void a_foreign_insert_and_a_move_to_another_are_refused() {
        assertThatThrownBy(() -> SystemScope.as(
                        UNIT_1, () -> sql.update("insert into thing(dossier_id, name) values ('d-2', 'x')")))
                .isInstanceOf(SqlFailure.class)
                .extracting(e -> ((SqlFailure) e).state())
                .isEqualTo("42501");
        assertThatThrownBy(() -> SystemScope.as(
                        UNIT_1, () -> sql.update("update thing set dossier_id = 'd-2' where dossier_id = 'd-1'")))
                .isInstanceOf(SqlFailure.class);
        assertThat(SystemScope.as(UNIT_1, () -> sql.update("delete from thing where dossier_id = 'd-2'")))
                .isZero();
    }

    @Test
    void a_scope_cannot_be_widened_by_writing_who_sees_whom() {
        assertThatThrownBy(() ->
                        SystemScope.as(UNIT_1, () -> sql.update("insert into person_scope values ('d-2', 'unit:u-1')")))
                .isInstanceOf(SqlFailure.class);
        assertThat(SystemScope.as(
                        UNIT_1,
                        () -> sql.list("select distinct grant_name from person_scope", row -> row.getString(1))))
                .containsExactly("unit:u-1");
    }

    @Test
    void system_scope_nested_in_a_caller_and_back_again_each_see_their_own_in_one_transaction() {
        SystemScope.as(
                UNIT_1,
                () -> sql.call(() -> {
                    assertThat(seen()).containsExactly("one");
                    SystemScope.run("inner", () -> assertThat(seen()).containsExactly("one", "two"));
                    assertThat(seen()).containsExactly("one");
                    assertThat(SystemScope.as(UNIT_10, this::seen)).containsExactly("two");
                    return seen();
                }));
    }

    @Test
    void a_grant_is_compared_whole_and_a_malformed_one_empties_the_scope() {
        Caller prefix = new Caller("c", "c", Set.of(), Set.of("unit:u-"));
        Caller smuggled = new Caller("d", "d", Set.of(), Set.of("unit:u-1\n*"));
        assertThat(SystemScope.as(prefix, this::seen)).isEmpty();
        assertThat(SystemScope.as(smuggled, this::seen)).isEmpty();
    }

    @Test
    void a_bare_connection_without_a_transaction_inherits_nothing_from_the_caller_before() throws SQLException {
        assertThat(SystemScope.as(UNIT_1, this::seen)).containsExactly("one");
        try (Connection bare = DelegatingDataSource.unwrapDataSource(dataSource).getConnection();
                Statement statement = bare.createStatement();
                ResultSet rows = statement.executeQuery("select name from thing")) {
            assertThat(bare.getAutoCommit()).isTrue();
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void read_only_and_isolation_still_apply_inside_a_scope() {
        assertThat(SystemScope.as(UNIT_1, repository::readOnly)).containsExactly("on", "serializable", "one");
    }

    @Test
    void grants_replaced_take_the_person_from_one_caller_to_another() {
        scopes.replace("d-3", List.of("unit:u-1"));
        SystemScope.run("test", () -> sql.update("insert into thing(dossier_id, name) values ('d-3', 'zzz')"));
        assertThat(SystemScope.as(UNIT_1, this::seen)).contains("zzz");
        scopes.replace("d-3", List.of("unit:u-3"));
        assertThat(SystemScope.as(UNIT_1, this::seen)).doesNotContain("zzz");
        SystemScope.run("test", () -> sql.update("delete from thing where dossier_id = 'd-3'"));
    }
}
