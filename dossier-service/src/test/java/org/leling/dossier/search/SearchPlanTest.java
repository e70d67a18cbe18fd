package org.leling.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leling.dossier.DossierTest;
import org.leling.dossier.record.db.NameTokens;
import org.leling.dossier.search.db.DossierSearch;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.token.Caller;

/**
 * How the database goes about each kind of search, among 30,000 people of 100 units, as the role that owns nothing and
 * within one unit's scope: it never reads a table from end to end.
 */
class SearchPlanTest extends DossierTest {

    private static final int PEOPLE = 30_000;
    private static final String UNIT = "u-plan-7";
    private static final Caller CALLER = new Caller("plan", "plan", Set.of("unit"), Set.of("unit:" + UNIT));

    @Inject
    Sql sql;

    @Inject
    DossierSearch search;

    @Inject
    NameTokens names;

    @Property(name = "flyway.datasources.owner.url")
    String url;

    @Property(name = "flyway.datasources.owner.user")
    String owner;

    @Property(name = "flyway.datasources.owner.password")
    String password;

    @BeforeAll
    void thirty_thousand_people() throws Exception {
        List<String> people = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        String surnames = "王李张刘陈杨赵黄周吴徐孙朱高林何郭马胡罗单曾仇解查";
        for (int i = 0; i < 100; i++) {
            String name = surnames.substring(i % 25, i % 25 + 1) + "建国明华".charAt(i / 25) + "德福荣春".charAt(i / 25);
            for (String token : names.tokens(name)) {
                people.add(String.valueOf(i));
                tokens.add(token);
            }
        }
        SystemScope.run(
                "test",
                () -> sql.run(() -> {
                    sql.update(
                            "insert into dossier(dossier_id, version, id_index, unit, community, division, living_class,"
                                    + " attention, derived_on, names_edition)"
                                    + " select 'd-plan-' || i, 1, 'plan-' || i, 'u-plan-' || i % 100, 'c-plan-' || i % 900,"
                                    + " '3205' || lpad((i % 9)::text, 2, '0'),"
                                    + " (array['WITH_RELATIVES', 'EMPTY_NEST', 'INSTITUTION', 'RELOCATED'])[1 + i % 4],"
                                    + " (array['NORMAL', 'NORMAL', 'RAISED', 'NORMAL', 'HIGH'])[1 + i % 5], date '2026-11-24', 2"
                                    + " from generate_series(1, ?) i",
                            PEOPLE);
                    sql.update(
                            "insert into person_scope(dossier_id, grant_name) select 'd-plan-' || i, g from"
                                    + " generate_series(1, ?) i, lateral unnest(array['unit:u-plan-' || i % 100, 'person:d-plan-'"
                                    + " || i, 'community:c-plan-' || i % 900, 'division:3205' || i % 9]) g",
                            PEOPLE);
                    sql.update(
                            "insert into name_token(dossier_id, token) select 'd-plan-' || i, t.token from generate_series(1, ?) i"
                                    + " join unnest(?::text[], ?::text[]) t(person, token) on t.person::int = (i * 37) % 100",
                            PEOPLE, people, tokens);
                    sql.update(
                            "insert into need(id, dossier_id, event, kind, raised_on, source, state)"
                                    + " select 'n-plan-' || i, 'd-plan-' || i, 'e', 'OTHER', '2026-11-01', 'visit', 'RAISED'"
                                    + " from generate_series(1, ?, 20) i",
                            PEOPLE);
                }));
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("dossier", "person_scope", "name_token", "need")) {
                statement.execute("analyze " + table);
            }
        }
    }

    private static Query query(String text, String idIndex, String livingClass, String unit, String attention) {
        return new Query(text, idIndex, livingClass, "", unit, "", attention, false, false, false, List.of(), 0, 50);
    }

    static Stream<Arguments> searches() {
        return Stream.of(
                Arguments.of("by a name", query("王建德", "", "", "", "")),
                Arguments.of("by a surname", query("王", "", "", "", "")),
                Arguments.of("by pinyin", query("wangjian", "", "", "", "")),
                Arguments.of("by one letter", query("w", "", "", "", "")),
                Arguments.of("by first letters", query("wjd", "", "", "", "")),
                Arguments.of("by a mixture", query("王jd", "", "", "", "")),
                Arguments.of("by ID number", query("", "plan-107", "", "", "")),
                Arguments.of("by class", query("", "", "EMPTY_NEST", "", "")),
                Arguments.of("by unit", query("", "", "", UNIT, "")),
                Arguments.of("by attention", query("", "", "", "", "HIGH")),
                Arguments.of("by all at once", query("z", "", "EMPTY_NEST", UNIT, "HIGH")),
                Arguments.of("by nothing", query("", "", "", "", "")),
                Arguments.of(
                        "by community",
                        new Query("", "", "", "", "", "c-plan-107", "", false, false, false, List.of(), 0, 50)),
                Arguments.of(
                        "by division",
                        new Query("", "", "", "320507", "", "", "", false, false, false, List.of(), 0, 50)),
                Arguments.of(
                        "by open need", new Query("", "", "", "", "", "", "", true, false, false, List.of(), 0, 50)),
                Arguments.of("by ids", Query.ofIds(List.of("d-plan-107", "d-plan-1"))),
                Arguments.of(
                        "a later page",
                        new Query("", "", "", "", "", "", "", false, false, false, List.of(), PEOPLE / 2, 50)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("searches")
    void a_search_within_a_units_scope_reads_no_table_from_end_to_end(String what, Query query) {
        List<String> plan = SystemScope.as(CALLER, () -> search.explain(query));
        List<Hit> found = SystemScope.as(CALLER, () -> search.list(query));

        assertThat(plan).as(String.join("\n", plan)).noneMatch(line -> line.contains("Seq Scan"));
        assertThat(found).allSatisfy(hit -> assertThat(hit.unit()).isEqualTo(UNIT));
    }

    @Test
    void searches_find_those_of_the_unit_and_nobody_else() {
        List<Hit> all = SystemScope.call("test", () -> search.list(query("wangjian", "", "", "", "")));
        List<Hit> own = SystemScope.as(CALLER, () -> search.list(query("w", "", "", "", "")));

        assertThat(all).hasSizeGreaterThan(50);
        assertThat(own).extracting(Hit::unit).containsOnly(UNIT);
        assertThat(SystemScope.as(CALLER, () -> search.count(query("", "", "", "", ""))))
                .isEqualTo(PEOPLE / 100);
    }

    /** What the searches avoid, so that the check is known to see it: a pattern is no range, and policies come first. */
    @Test
    void a_search_by_pattern_would_read_the_whole_table() {
        List<String> plan = SystemScope.as(
                CALLER,
                () -> sql.list(
                        "explain select dossier_id from name_token where token like ?",
                        row -> row.getString(1),
                        "abc%"));

        assertThat(plan).as(String.join("\n", plan)).anyMatch(line -> line.contains("Seq Scan on name_token"));
    }
}
