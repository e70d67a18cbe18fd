package org.leling.kit.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.leling.kit.KitTest;
import org.leling.kit.database.Sql;
import org.leling.kit.database.SqlFailure;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** Statements that wait are sent in order, each under its own scope, and neither lost nor kept when they should not be. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GatheringTest implements KitTest {

    private static final String INSERT = "insert into thing(dossier_id, name) values (?, ?)";
    private static final String RENAME = "update thing set name = ? where name = ?";
    private static final Caller UNIT = new Caller("a", "a", Set.of(Roles.UNIT), Set.of("unit:u-7"));

    @Inject
    Sql sql;

    @Inject
    ThingRepository repository;

    @Inject
    PersonScopes scopes;

    @BeforeAll
    void persons() {
        scopes.replace("d-7", List.of("unit:u-7"));
        scopes.replace("d-8", List.of("unit:u-8"));
    }

    @BeforeEach
    void nothing() {
        SystemScope.run("test", () -> sql.update("delete from thing"));
    }

    private List<String> names() {
        return SystemScope.call(
                "test", () -> sql.list("select name from thing order by name", row -> row.getString(1)));
    }

    private void asSystem(Runnable work) {
        SystemScope.run("test", () -> sql.run(work));
    }

    @Test
    void what_waits_is_seen_by_the_next_query_and_by_a_repository() {
        asSystem(() -> {
            sql.later(INSERT, "d-7", "one");
            sql.later(RENAME, "two", "one");
            assertThat(names()).containsExactly("two");
            sql.later(RENAME, "three", "two");
            assertThat(repository.listNames()).containsExactly("three");
            sql.later(RENAME, "four", "three");
            assertThat(sql.update(RENAME, "five", "four")).isEqualTo(1);
            sql.later(RENAME, "six", "five");
        });
        assertThat(names()).containsExactly("six");
    }

    @Test
    void what_waits_for_the_end_is_committed_whole_however_much_it_is() {
        List<Object[]> few = List.of(new Object[] {"d-7", "a"}, new Object[] {"d-8", "b"});
        asSystem(() -> {
            sql.eachLater(INSERT, few);
            IntStream.range(0, 100).forEach(i -> sql.later(INSERT, "d-7", "c" + i));
            sql.eachLater(
                    INSERT,
                    IntStream.range(0, 50)
                            .mapToObj(i -> new Object[] {"d-7", "e" + i})
                            .toList());
            sql.eachLater(INSERT, List.of());
        });
        assertThat(names()).hasSize(152).contains("a", "b", "c0", "c99", "e0", "e49");
    }

    @Test
    void outside_a_transaction_nothing_waits() {
        SystemScope.run("test", () -> sql.later(INSERT, "d-7", "one"));
        assertThat(names()).containsExactly("one");
    }

    @Test
    void what_waits_is_gone_with_a_rollback() {
        assertThatThrownBy(() -> asSystem(() -> {
                    sql.later(INSERT, "d-7", "one");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(names()).isEmpty();
        asSystem(() -> sql.later(INSERT, "d-7", "two"));
        assertThat(names()).containsExactly("two");
    }

    @Test
    void what_fails_at_the_end_is_told_by_its_state_and_undoes_the_rest() {
        assertThatThrownBy(() -> asSystem(() -> {
                    sql.later(INSERT, "d-7", "one");
                    sql.later(INSERT, "d-7", null);
                    sql.later(INSERT, "d-7", "three");
                }))
                .isInstanceOf(SqlFailure.class)
                .extracting(e -> ((SqlFailure) e).state())
                .isEqualTo("23502");
        assertThat(names()).isEmpty();
    }

    @Test
    void each_is_sent_under_the_scope_in_which_it_was_given() {
        SystemScope.as(
                UNIT,
                () -> sql.call(() -> {
                    sql.later(INSERT, "d-7", "mine");
                    SystemScope.run("inner", () -> sql.later(INSERT, "d-8", "foreign"));
                    sql.later(RENAME, "changed", "foreign");
                    sql.later(RENAME, "mine too", "mine");
                    return true;
                }));
        assertThat(names()).containsExactly("foreign", "mine too");
        assertThatThrownBy(() -> SystemScope.as(
                        UNIT,
                        () -> sql.call(() -> {
                            sql.later(INSERT, "d-8", "not mine");
                            return SystemScope.call("inner", () -> sql.list("select 1", row -> 1));
                        })))
                .isInstanceOf(SqlFailure.class)
                .extracting(e -> ((SqlFailure) e).state())
                .isEqualTo("42501");
    }
}
