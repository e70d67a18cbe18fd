package org.leling.schedule.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leling.kit.testing.TestTokens;
import org.leling.kit.time.ClockControl;
import org.leling.schedule.testing.Http;
import org.leling.schedule.testing.Http.Reply;
import org.leling.schedule.testing.People;
import org.leling.schedule.testing.ScheduleTest;

/** Worklists, explanations and figures. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DutyTest implements ScheduleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25); // a Wednesday
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Inject
    ClockControl clock;

    @Inject
    People people;

    @Inject
    Http http;

    @Inject
    TestTokens tokens;

    @BeforeAll
    void some_people() {
        clock.setToday(TODAY);
        people.put(People.atHome("alone", SINCE, List.of()), "u-1");
        people.put(People.atHome("with-child", SINCE, List.of("CHILD")), "u-1");
        people.put(People.atHome("foreigner", SINCE, List.of()), "u-2");
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repeat_in_either_order() {
        for (String order : List.of("DUE", "ATTENTION")) {
            List<Map<String, Object>> whole = items(search(Map.of("order", order, "limit", 1000)));
            List<Map<String, Object>> paged = new ArrayList<>();
            Map<String, Object> query = new LinkedHashMap<>(Map.of("order", order, "limit", 37));
            Object next;
            do {
                Reply reply = search(query);
                paged.addAll(items(reply));
                next = reply.tree().get("next");
                query.put("after", next);
            } while (next != null);
            assertThat(paged).as(order).isEqualTo(whole).hasSizeGreaterThan(150);
            assertThat(new HashSet<>(paged)).hasSameSizeAs(paged);
        }
    }

    @Test
    void attention_comes_first_and_within_it_what_is_overdue() {
        List<Map<String, Object>> rows = items(search(Map.of("order", "ATTENTION", "limit", 1000)));
        assertThat(rows.get(0)).containsEntry("dossier", "alone").containsEntry("state", "OVERDUE");
        assertThat(rows.get(rows.size() - 1)).containsEntry("dossier", "with-child");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"dossier, alone", "party, COMMUNITY", "rule, empty-nest.call", "state, OVERDUE", "unit, u-1"})
    void a_search_narrows(String key, String value) {
        List<Map<String, Object>> all = items(search(Map.of("limit", 1000)));
        List<Map<String, Object>> some = items(search(Map.of(key, value, "limit", 1000)));
        assertThat(some).isNotEmpty();
        if (key.equals("unit")) {
            assertThat(some).isEqualTo(all);
        } else {
            assertThat(some)
                    .isEqualTo(all.stream()
                            .filter(row -> value.equals(row.get(key)))
                            .toList())
                    .hasSizeLessThan(all.size());
        }
    }

    @Test
    void a_total_is_counted_when_asked_and_days_are_due_days() {
        Map<String, Object> week = Map.of("from", "2026-11-23", "to", "2026-11-29", "dossier", "alone", "limit", 1);
        Reply reply = http.post("/obligations/search?count=true", tokens.unit("u-1"), week);
        assertThat(String.valueOf(reply.tree().get("total"))).isEqualTo("1");
        assertThat(items(reply).get(0)).containsEntry("rule", "empty-nest.greeting");
        assertThat(search(week).tree()).doesNotContainKey("total");
    }

    @Test
    void an_item_has_the_promised_shape() {
        assertThat(items(search(Map.of("dossier", "alone", "rule", "empty-nest.visit", "state", "OPEN"))))
                .containsExactly(Map.ofEntries(
                        Map.entry("id", "alone/empty-nest.visit/2026-Q4"),
                        Map.entry("dossier", "alone"),
                        Map.entry("rule", "empty-nest.visit"),
                        Map.entry("period", "2026-Q4"),
                        Map.entry("party", "UNIT"),
                        Map.entry("action", "VISIT"),
                        Map.entry("due", "2026-12-31"),
                        Map.entry("first", "2026-10-01"),
                        Map.entry("last", "2026-12-31"),
                        Map.entry("kind", "STATED"),
                        Map.entry("clause", "3.3-2"),
                        Map.entry("state", "OPEN")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"party\":\"NOBODY\"}",
                "{\"state\":[\"GONE\"]}",
                "{\"from\":\"soon\"}",
                "{\"limit\":1001}",
                "{\"limit\":\"many\"}",
                "{\"after\":\"nonsense\"}",
                "{\"who\":1}",
                "[]",
                "{",
                "{\"from\":\"2026-02-01\",\"to\":\"2026-01-01\"}"
            })
    void a_search_that_makes_no_sense_is_a_problem(String body) {
        Reply reply = http.postText("/obligations/search", tokens.unit("u-1"), body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void a_year_equals_the_preview_of_the_same_case() {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("from", "2026-01-01");
        asked.put("to", "2026-12-31");
        asked.put("asOf", TODAY.toString());
        asked.put("dossier", People.atHome("alone", SINCE, List.of()));
        assertThat(http.get("/dossiers/alone/year?year=2026", tokens.unit("u-1"))
                        .tree())
                .isEqualTo(http.post("/calendar/preview", tokens.unit("u-1"), asked)
                        .tree());
    }

    @ParameterizedTest
    @CsvSource({
        "/dossiers/alone/year?year=1800, 400",
        "/dossiers/alone/year?year=soon, 400",
        "/dossiers/nobody/year?year=2026, 404",
        "/obligations/alone/relocated.visit/2028, 404",
        "/obligations/alone/no.such.rule/2026-11, 404",
        "/obligations/alone/empty-nest.call/never, 404",
        "/obligations/with-child/empty-nest.call/2026-10/why, 404",
        "/statistics?from=2026-01-01&to=2025-01-01&by=rule, 400",
        "/statistics?from=2026-01-01&to=2026-02-01&by=mood, 400",
        "/statistics, 400"
    })
    void what_does_not_exist_or_makes_no_sense_is_a_problem(String path, int status) {
        Reply reply = http.get(path, tokens.unit("u-1"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void a_duty_beyond_the_plan_is_derived_when_asked() {
        assertThat(http.get("/obligations/alone/empty-nest.call/2028-03", tokens.unit("u-1"))
                        .tree())
                .containsEntry("state", "UPCOMING")
                .containsEntry("due", "2028-03-31");
    }

    @Test
    void why_names_clause_facts_and_days() {
        assertThat(http.get("/obligations/alone/empty-nest.call/2026-10/why", tokens.unit("u-1"))
                        .tree())
                .containsEntry("clause", "3.3-2")
                .containsEntry("words", "月有电话")
                .containsEntry("kind", "STATED")
                .containsEntry("rawDue", "2026-10-31")
                .containsEntry("due", "2026-10-30")
                .containsEntry("facts", List.of(Map.of("fact", "空巢独居类", "since", "2026-01-01")))
                .containsKeys("id", "module", "version", "calendarEdition", "sentence");
    }

    @Test
    void why_not_names_what_failed_and_on_which_days() {
        Map<String, Object> not = http.get(
                        "/obligations/with-child/empty-nest.call/2026-10/why-not", tokens.unit("u-1"))
                .tree();
        assertThat(not).containsEntry("owed", false).containsEntry("code", "CONDITION_FAILED");
        assertThat(String.valueOf(not.get("days"))).contains("2026-10");
        assertThat(http.get("/obligations/alone/empty-nest.call/2026-10/why-not", tokens.unit("u-1"))
                        .tree())
                .containsEntry("owed", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule", "party", "unit", "livingClass", "month", "programme", "division"})
    void the_figures_add_up_and_equal_the_worklist(String by) {
        Map<String, Object> answer = http.get("/statistics?from=2026-01-01&to=2026-12-31&by=" + by, tokens.unit("u-1"))
                .tree();
        Map<String, Object> total = object(answer.get("total"));
        long sum = total.entrySet().stream()
                .filter(figure -> !figure.getKey().equals("owed"))
                .mapToLong(figure -> Long.parseLong(String.valueOf(figure.getValue())))
                .sum();
        assertThat(String.valueOf(total.get("owed"))).isEqualTo(String.valueOf(sum));
        Reply list = http.post(
                "/obligations/search?count=true", tokens.unit("u-1"), Map.of("from", "2026-01-01", "to", "2026-12-31"));
        assertThat(list.tree().get("total")).isEqualTo(total.get("owed"));
        assertThat(object(answer.get("definitions")).keySet()).isEqualTo(total.keySet());
    }

    @Test
    void the_interface_describes_itself() {
        Reply document = http.get("/swagger/schedule-service.yml", "");
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body()).contains("/obligations/search").contains("/calendar/preview");
        assertThat(http.get("/swagger-ui/index.html", "").status()).isEqualTo(200);
    }

    private Reply search(Map<String, Object> query) {
        return http.post("/obligations/search", tokens.unit("u-1"), query);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return (List<Map<String, Object>>) reply.tree().get("items");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
