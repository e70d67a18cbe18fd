package org.leling.schedule.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leling.kit.database.Sql;
import org.leling.kit.due.DueWorkers;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.testing.TestTokens;
import org.leling.kit.time.ClockControl;
import org.leling.schedule.testing.Http;
import org.leling.schedule.testing.People;
import org.leling.schedule.testing.ScheduleTest;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanningTest implements ScheduleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25); // a Wednesday
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Inject
    ClockControl clock;

    @Inject
    People people;

    @Inject
    Planner planner;

    @Inject
    DueWorkers due;

    @Inject
    Http http;

    @Inject
    TestTokens tokens;

    @Inject
    Sql sql;

    @BeforeEach
    void today() {
        clock.setToday(TODAY);
    }

    @Test
    void planning_twice_writes_nothing() {
        people.put(People.atHome("twice", SINCE, List.of()), "u-1");
        List<String> before = people.rows("twice");
        assertThat(before).hasSizeGreaterThan(50);
        assertThat(plan("twice").isNothing()).isTrue();
        people.put(People.atHome("twice", SINCE, List.of()), "u-1");
        assertThat(people.rows("twice")).isEqualTo(before);
    }

    @Test
    void a_changed_fact_withdraws_what_it_no_longer_derives_with_its_reason_and_adds_what_it_now_does() {
        Map<String, Object> alone = People.atHome("moves", SINCE, List.of());
        people.put(alone, "u-1");
        assertThat(search("moves", "OPEN", "DUE_SOON", "UPCOMING")).contains("empty-nest.call 2026-12");

        people.put(
                People.with(
                        alone,
                        Map.of(
                                "from",
                                "2026-11-20",
                                "residence",
                                Map.of("division", "320581", "setting", "HOME", "livesWith", List.of("CHILD")))),
                "u-1");
        assertThat(search("moves", "OPEN", "DUE_SOON", "UPCOMING"))
                .contains("class-change.visit event-class-2026-11-20", "with-relatives.attention 2026-12")
                .doesNotContain("empty-nest.call 2026-12");
        assertThat(search("moves", "WITHDRAWN")).contains("empty-nest.call 2026-12");
        Map<String, Object> withdrawn = http.get("/obligations/moves/empty-nest.call/2026-12", tokens.bureau())
                .tree();
        assertThat(withdrawn).containsEntry("state", "WITHDRAWN").containsEntry("withdrawnOn", TODAY.toString());
        assertThat(String.valueOf(withdrawn.get("reason"))).contains("zh=", "en=");
        assertThat(search("moves")).doesNotContain("empty-nest.call 2026-12");

        people.put(alone, "u-1");
        assertThat(search("moves", "UPCOMING")).contains("empty-nest.call 2026-12");
        assertThat(search("moves", "WITHDRAWN")).contains("with-relatives.attention 2026-12");
    }

    @Test
    void what_was_done_counts_again_where_its_duty_fell_away_and_is_owed_again() {
        Map<String, Object> alone = People.atHome("back", SINCE, List.of());
        people.put(alone, "u-1");
        Map<String, Object> call = Map.of("dossier", "back", "party", "UNIT", "action", "CALL", "on", "2026-11-10");
        assertThat(http.post("/deliveries", tokens.unit("u-1"), call, "Idempotency-Key", "back-1")
                        .status())
                .isEqualTo(201);

        people.put(
                People.with(
                        alone,
                        Map.of(
                                "from",
                                "2026-10-10",
                                "residence",
                                Map.of("division", "320581", "setting", "HOME", "livesWith", List.of("CHILD")))),
                "u-1");
        assertThat(search("back", "WITHDRAWN")).contains("empty-nest.call 2026-11");
        people.put(alone, "u-1");

        assertThat(search("back", "FULFILLED")).contains("empty-nest.call 2026-11");
    }

    @Test
    void duties_that_were_planned_before_marks_were_kept_are_written_once_more_and_then_left_alone() {
        people.put(People.atHome("unmarked", SINCE, List.of()), "u-1");
        SystemScope.run("test", () -> sql.update("update obligation set mark = 0 where dossier_id = 'unmarked'"));

        int written = plan("unmarked").changed();

        assertThat(written).isEqualTo(people.rows("unmarked").size());
        assertThat(plan("unmarked").isNothing()).isTrue();
    }

    @Test
    void a_day_that_was_wrong_is_put_right_and_the_past_is_planned_again_from_there() {
        Map<String, Object> alone = People.atHome("wrong-day", SINCE, List.of());
        Map<String, Object> withChild = Map.of("division", "320581", "setting", "HOME", "livesWith", List.of("CHILD"));
        people.put(People.with(alone, Map.of("from", "2026-09-07", "residence", withChild)), "u-1");
        assertThat(search("wrong-day"))
                .contains("class-change.visit event-class-2026-09-07", "with-relatives.attention 2026-10")
                .doesNotContain("empty-nest.call 2026-10");

        people.put(People.with(alone, Map.of("from", "2026-11-20", "residence", withChild)), "u-1");

        assertThat(search("wrong-day"))
                .contains(
                        "class-change.visit event-class-2026-11-20",
                        "empty-nest.call 2026-09",
                        "empty-nest.call 2026-10")
                .doesNotContain("with-relatives.attention 2026-10", "class-change.visit event-class-2026-09-07");
        assertThat(search("wrong-day", "WITHDRAWN"))
                .contains("with-relatives.attention 2026-10", "class-change.visit event-class-2026-09-07");
    }

    @Test
    void an_older_version_after_a_newer_one_changes_nothing() {
        Map<String, Object> alone = People.atHome("old", SINCE, List.of());
        people.put(alone, "u-1");
        people.put(alone, "u-1");
        List<String> before = people.rows("old");
        SystemScope.run(
                "test",
                () -> planner.takeAll(List.of(new PersonNews(
                        "old", 1, People.atHome("old", SINCE, List.of("CHILD")), "u-1", "320581", "NORMAL"))));
        assertThat(people.rows("old")).isEqualTo(before);
    }

    @Test
    void somebody_whose_duties_cannot_be_derived_is_kept_aside_and_stops_nobody() {
        Map<String, Object> good = People.atHome("broken", SINCE, List.of());
        people.put(good, "u-1");
        List<String> before = people.rows("broken");
        Map<String, Object> bad = new LinkedHashMap<>(good);
        bad.put("rank", "EMPEROR");
        people.put(bad, "u-1");
        people.put(People.atHome("next-in-line", SINCE, List.of()), "u-1");

        assertThat(people.rows("broken")).as("the plan stands as it was").isEqualTo(before);
        assertThat(people.rows("next-in-line")).isNotEmpty();
        assertThat(http.get("/planning/failures", tokens.bureau()).body())
                .contains("\"dossier\":\"broken\"")
                .contains("EMPEROR");
        assertThat(http.get("/planning/failures", tokens.unit("u-1")).status()).isEqualTo(403);

        people.put(good, "u-1");
        assertThat(http.get("/planning/failures", tokens.bureau()).body()).doesNotContain("broken");
    }

    @Test
    void the_horizon_moves_on_by_itself_and_what_was_planned_stays() {
        people.put(People.atHome("rolls", SINCE, List.of()), "u-1");
        assertThat(lastDue("rolls")).isBetween(TODAY.plusDays(80), TODAY.plusDays(90));
        List<String> before = people.rows("rolls");
        runDue();
        assertThat(people.rows("rolls")).as("nothing is due today").isEqualTo(before);
        clock.setToday(TODAY.plusDays(30));
        runDue();
        assertThat(lastDue("rolls")).isAfter(TODAY.plusDays(110));
        assertThat(people.rows("rolls")).hasSizeGreaterThan(before.size());
        assertThat(search("rolls", "MISSED")).contains("empty-nest.greeting 2026-W47");
    }

    @Test
    void a_campaign_reaches_everybody_who_is_planned() {
        people.put(People.atHome("visited", SINCE, List.of()), "u-1");
        people.declare("autumn", "VISIT", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 20));
        runDue();
        assertThat(search("visited", "UPCOMING")).contains("campaign.visit campaign-autumn");
        people.declare("autumn", "VISIT", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 10));
        runDue();
        assertThat(http.get("/obligations/visited/campaign.visit/campaign-autumn", tokens.bureau())
                        .tree())
                .containsEntry("due", "2026-12-10");
    }

    @Test
    void two_greetings_missed_in_a_row_raise_the_attention() {
        people.put(People.atHome("unheard", SINCE, List.of()), "u-1");
        String level = SystemScope.call(
                "test",
                () -> sql.get("select attention from person where dossier_id = ?", row -> row.getString(1), "unheard"));
        assertThat(level).isEqualTo("HIGH");
    }

    private PlanChange plan(String dossier) {
        return SystemScope.call("test", () -> planner.plan(dossier).orElseThrow());
    }

    private void runDue() {
        while (due.runOnce(PlanRoll.TABLE) > 0) {
            continue;
        }
    }

    private LocalDate lastDue(String dossier) {
        return SystemScope.call(
                "test",
                () -> sql.get(
                        "select max(due) from obligation where dossier_id = ? and kind <> 'AGREED' and rule = 'empty-nest.greeting'",
                        row -> row.getObject(1, LocalDate.class),
                        dossier));
    }

    @SuppressWarnings("unchecked")
    private Set<String> search(String dossier, String... states) {
        Map<String, Object> page = http.post(
                        "/obligations/search",
                        tokens.bureau(),
                        Map.of("dossier", dossier, "state", List.of(states), "limit", 1000))
                .tree();
        return ((List<Map<String, Object>>) page.get("items"))
                .stream()
                        .map(item -> item.get("rule") + " " + item.get("period"))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
