package org.leling.alert.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.alert.testing.Desk;
import org.leling.alert.testing.Desk.Reply;
import org.leling.alert.testing.People;
import org.leling.kit.database.Sql;
import org.leling.kit.due.DueWorkers;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.testing.ServiceTest;
import org.leling.kit.testing.TestTokens;
import org.leling.kit.time.ClockControl;
import org.leling.kit.token.Roles;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlarmHttpTest implements ServiceTest {

    @Inject
    EmbeddedServer server;

    @Inject
    TestTokens tokens;

    @Inject
    People people;

    @Inject
    DueWorkers due;

    @Inject
    ClockControl clock;

    @Inject
    Sql sql;

    private Desk desk;
    private int person;
    private String dossier;
    private String alarm;

    @Override
    public String serviceName() {
        return "alert";
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of("leling.feed.enabled", false, "leling.due.enabled", false);
    }

    @BeforeEach
    void anAlarm() {
        desk = new Desk(server.getURI());
        person++;
        dossier = "q-" + person;
        alarm = raise(people.withCard(dossier, "u-1"));
    }

    @Test
    void escalatesWhenTheClockMovesAndRepeatsUntilSomebodyAnswers() {
        assertThat(targets()).containsExactlyInAnyOrder("RELATIVE", "COMMUNITY");
        step("alarm", Duration.ofSeconds(61));
        assertThat(targets()).containsExactlyInAnyOrder("RELATIVE", "COMMUNITY", "UNIT", "DISPATCHER");
        step("alarm", Duration.ofSeconds(61));
        step("alarm", Duration.ofSeconds(61));
        assertThat(targets())
                .containsExactlyInAnyOrder("RELATIVE", "COMMUNITY", "UNIT", "DISPATCHER", "DISPATCHER", "DISPATCHER");
        assertThat(acknowledge(tokens.dispatcher(), "{}").status()).isEqualTo(200);
        step("alarm", Duration.ofSeconds(61));
        assertThat(targets()).hasSize(6);
    }

    @Test
    void opensAgainWhenItIsNotClosedInTime() {
        acknowledge(tokens.dispatcher(), "{'coming':true}");
        step("alarm", Duration.ofMinutes(31));
        Reply again = get(tokens.dispatcher());
        assertThat(again.text("state")).isEqualTo("OPEN");
        assertThat(again.json()).containsEntry("flags", List.of("REOPENED"));
        assertThat(kinds(again)).endsWith("ACKNOWLEDGED", "REOPENED");
    }

    @Test
    void withoutACardTheDispatcherIsCalledAtOnceAndTheGapIsFlagged() {
        alarm = raise(people.withoutCard(dossier + "-x"));
        assertThat(targets()).containsExactly("DISPATCHER");
        Reply shown = get(tokens.dispatcher());
        assertThat(shown.json())
                .containsEntry("flags", List.of("STEP_1_NOBODY"))
                .doesNotContainKey("card");
        assertThat(kinds(shown)).containsExactly("RAISED", "STEP_SKIPPED", "STEP_TAKEN");
    }

    @Test
    void ofTwoWhoAcknowledgeAtOnceOneWinsAndTheOtherIsToldWho() {
        for (int round = 0; round < 10; round++) {
            alarm = raise(people.withCard(dossier + "-" + round, "u-1"));
            List<CompletableFuture<Reply>> calls = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                            acknowledge(tokens.of("dispatcher-" + i, Set.of(Roles.DISPATCHER), Set.of("*")), "{}")))
                    .toList();
            List<Reply> replies = calls.stream().map(CompletableFuture::join).toList();
            List<Reply> winners =
                    replies.stream().filter(reply -> reply.status() == 200).toList();
            assertThat(winners).hasSize(1);
            String winner = winners.get(0).text("acknowledgedBy");
            assertThat(replies).filteredOn(reply -> reply.status() != 200).allSatisfy(reply -> {
                assertThat(reply.status()).isEqualTo(409);
                assertThat(reply.text("type")).endsWith("already-acknowledged");
                assertThat(reply.text("by")).isEqualTo(winner);
                assertThat(reply.json()).containsKey("at");
            });
        }
    }

    @Test
    void acknowledgesInTheNameOfWhoAnswered() {
        assertThat(acknowledge(tokens.dispatcher(), "{'by':'张小红','coming':true}")
                        .json())
                .containsEntry("acknowledgedBy", "张小红")
                .containsEntry("coming", true)
                .containsEntry("state", "ACKNOWLEDGED");
        assertThat(acknowledge(tokens.dispatcher(), "{'by':'张小红','coming':true}")
                        .status())
                .isEqualTo(200);
        assertThat(acknowledge(tokens.dispatcher(), "{}").status()).isEqualTo(409);
    }

    @Test
    void acknowledgesWithoutABody() {
        Reply taken = desk.send(tokens.dispatcher(), "POST", "/alarms/" + alarm + "/acknowledgements", null);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.text("acknowledgedBy")).isEqualTo("dispatcher-1");
    }

    @Test
    void escalatesByHand() {
        Reply next = desk.send(tokens.dispatcher(), "POST", "/alarms/" + alarm + "/escalations", null);
        assertThat(next.status()).as(next.body()).isEqualTo(200);
        assertThat(next.json()).containsEntry("step", 2);
        assertThat(targets()).contains("UNIT", "DISPATCHER");
        close("{'outcome':'HELPED'}");
        Reply late = desk.post(tokens.dispatcher(), "/alarms/" + alarm + "/escalations", "{}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("type")).endsWith("alarm-closed");
    }

    @ParameterizedTest
    @CsvSource({
        "HELPED, '', 200",
        "HOSPITAL, '', 400",
        "HOSPITAL, 市一院, 200",
        "SERVICE_GIVEN, '', 200",
        "FALSE_ALARM, '', 400",
        "FALSE_ALARM, 本人说误按, 200",
        "TEST, '', 200",
        "DIED, '', 400",
        "DIED, 120确认, 200",
        "NO_CONTACT, '   ', 400",
        "SOLVED, '', 400",
        "'', '', 400"
    })
    void closesWithAnOutcomeAndANoteWhereOneIsNeeded(String outcome, String note, int status) {
        Reply closed = close("{'outcome':'" + outcome + "','note':'" + note + "'}");
        assertThat(closed.status()).as(closed.body()).isEqualTo(status);
        Reply shown = get(tokens.dispatcher());
        assertThat(shown.text("state")).isEqualTo(status == 200 ? "CLOSED" : "OPEN");
        if (status == 200) {
            assertThat(kinds(shown)).endsWith("ACKNOWLEDGED", "CLOSED");
            assertThat(shown.json()).containsKey("acknowledgement").containsKey("closure");
        }
    }

    @Test
    void closingAgainIsTheSameWithTheSameOutcomeOnly() {
        close("{'outcome':'HELPED'}");
        assertThat(close("{'outcome':'HELPED'}").status()).isEqualTo(200);
        Reply other = close("{'outcome':'DIED','note':'x'}");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json()).containsEntry("outcome", "HELPED").containsEntry("by", "dispatcher-1");
        assertThat(acknowledge(tokens.dispatcher(), "{}").status()).isEqualTo(409);
    }

    @Test
    void namesEveryFaultOfAClosureAtOnce() {
        Reply refused = close("{'note':'" + "x".repeat(2_001) + "'}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.list("faults"))
                .extracting(fault -> fault.get("field"))
                .containsExactlyInAnyOrder("outcome", "note");
    }

    @ParameterizedTest
    @CsvSource({"HELPED, true", "HOSPITAL, true", "FALSE_ALARM, false", "DIED, false"})
    void anEmergencyBecomesTheDossiersEventOnTheDayOfTheAlarm(String outcome, boolean posted) {
        close("{'outcome':'" + outcome + "','note':'记录'}");
        close("{'outcome':'" + outcome + "','note':'记录'}");
        List<String> paths = SystemScope.call(
                "test",
                () -> sql.list(
                        "select path from outbox where idempotency_key = ?",
                        row -> row.getString(1),
                        "alarm-" + alarm));
        assertThat(paths).isEqualTo(posted ? List.of("/dossiers/" + dossier + "/changes") : List.of());
        assertThat(targets().contains("BUREAU")).isEqualTo(outcome.equals("DIED"));
    }

    @Test
    void showsTheCardByRole() {
        Map<?, ?> whole = (Map<?, ?>) get(tokens.dispatcher()).json().get("card");
        assertThat(whole.get("illnesses")).isEqualTo("冠心病");
        assertThat(whole.get("phone")).isEqualTo("138****0001");
        Map<?, ?> forUnit = (Map<?, ?>) get(tokens.unit("u-1")).json().get("card");
        assertThat(forUnit.get("address")).isEqualTo("明珠路12号3单元501");
        assertThat(forUnit.get("illnesses")).isNull();
        assertThat(get(tokens.auditor()).json()).doesNotContainKey("card");
    }

    @Test
    void revealsNumbersForAReasonOnly() {
        String path = "/alarms/" + alarm + "/reveal";
        assertThat(desk.post(tokens.dispatcher(), path, "{'reason':' '}").status())
                .isEqualTo(400);
        assertThat(desk.post(tokens.unit("u-1"), path, "{'reason':'call'}").status())
                .isEqualTo(403);
        assertThat(desk.post(tokens.dispatcher(), path, "{'reason':'回拨'}").text("phone"))
                .isEqualTo("13812340001");
        List<String> reasons = SystemScope.call(
                "test",
                () -> sql.list(
                        "select detail ->> 'reason' from audit_entry where action = 'alarm.numbers-revealed'"
                                + " and dossier_id = ?",
                        row -> row.getString(1),
                        dossier));
        assertThat(reasons).containsExactly("回拨");
    }

    @Test
    void listsByStateInPagesAndCounts() {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            raise(people.withCard(dossier + "-" + i, "u-9"));
        }
        String token = tokens.unit("u-9");
        String after = "";
        do {
            Reply page = desk.get(token, "/alarms?state=OPEN&limit=2&count=true&after=" + after);
            assertThat(page.json()).containsEntry("total", 5);
            page.items().forEach(item -> seen.add(String.valueOf(item.get("id"))));
            after = page.json().containsKey("next") ? page.text("next") : "";
        } while (!after.isEmpty());
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(desk.get(token, "/alarms?state=CLOSED").json()).doesNotContainKey("total");
    }

    @ParameterizedTest
    @CsvSource({"state=OPENED", "limit=0", "limit=201", "after=here", "after=2026-99-01T00:00:00Z,x", "limit=many"})
    void refusesAListThatCannotBe(String query) {
        Reply refused = desk.get(tokens.dispatcher(), "/alarms?" + query);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.list("faults")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /alarms/nothing, , 404",
        "POST, /alarms/nothing/acknowledgements, {}, 404",
        "POST, /alarms/nothing/closures, {'outcome':'HELPED'}, 404",
        "POST, /alarms/nothing/escalations, {}, 404"
    })
    void knowsNoOtherAlarm(String method, String path, String body, int status) {
        Reply reply =
                method.equals("GET") ? desk.get(tokens.dispatcher(), path) : desk.post(tokens.dispatcher(), path, body);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text("type")).endsWith("alarm-unknown");
    }

    @Test
    void everyActIsInTheAudit() {
        acknowledge(tokens.dispatcher(), "{}");
        close("{'outcome':'HELPED'}");
        List<String> acts = SystemScope.call(
                "test",
                () -> sql.list(
                        "select action || ' ' || subject from audit_entry where dossier_id = ? order by id",
                        row -> row.getString(1),
                        dossier));
        assertThat(acts)
                .contains("alarm.raised system:press", "alarm.acknowledged dispatcher-1", "alarm.closed dispatcher-1");
    }

    private String raise(String device) {
        Reply raised = desk.press(device, People.SECRET, "1", "EMERGENCY");
        assertThat(raised.status()).as(raised.body()).isEqualTo(201);
        return raised.text("alarm");
    }

    private void step(String table, Duration later) {
        clock.advance(later);
        while (due.runOnce(table) > 0) {
            assertThat(table).isNotEmpty();
        }
    }

    private Reply acknowledge(String token, String body) {
        return desk.post(token, "/alarms/" + alarm + "/acknowledgements", body);
    }

    private Reply close(String body) {
        return desk.post(tokens.dispatcher(), "/alarms/" + alarm + "/closures", body);
    }

    private Reply get(String token) {
        return desk.get(token, "/alarms/" + alarm);
    }

    private List<String> targets() {
        return get(tokens.dispatcher()).list("notices").stream()
                .map(notice -> String.valueOf(notice.get("target")))
                .toList();
    }

    private static List<String> kinds(Reply shown) {
        return shown.list("timeline").stream()
                .map(line -> String.valueOf(line.get("kind")))
                .toList();
    }
}
