package org.leling.alert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leling.alert.notice.inbox.InboxChannel;
import org.leling.alert.testing.Desk;
import org.leling.alert.testing.People;
import org.leling.kit.database.Sql;
import org.leling.kit.due.DueRow;
import org.leling.kit.due.DueTable;
import org.leling.kit.due.DueWorkers;
import org.leling.kit.guard.Guards;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.testing.ServiceTest;
import org.leling.kit.testing.TestTokens;
import org.leling.kit.time.ClockControl;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticeDeliveryTest implements ServiceTest {

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

    @Inject
    NoticeStore store;

    @Inject
    InboxChannel inbox;

    @Inject
    FlakyChannel flaky;

    @Inject
    Guards guards;

    private Desk desk;
    private int person;

    @Override
    public String serviceName() {
        return "alert";
    }

    /** The breaker of the broken channel is kept shut, so that the test counts attempts and not waits. */
    @Override
    public Map<String, Object> settings() {
        return Map.of(
                "leling.feed.enabled",
                false,
                "leling.due.enabled",
                false,
                "test.flaky",
                true,
                "leling.alert.channels",
                "inbox,flaky",
                "leling.guards.channel-flaky.failure-rate",
                100,
                "leling.guards.channel-flaky.window",
                1000);
    }

    @BeforeEach
    void quiet() {
        desk = new Desk(server.getURI());
        SystemScope.run("test", () -> {
            sql.update("update notice set state = 'CANCELLED', closed = true where not closed");
            sql.update("delete from inbox_message");
        });
        flaky.keys.clear();
        flaky.broken = true;
        person++;
    }

    @Test
    void aClaimThatDiedBeforeTheSendIsSentByTheNextUnderTheSameKey() {
        String alarm = raise();
        List<DueRow> died = new DueTable(sql, "notice").claim(10, Duration.ofMillis(1));
        assertThat(died).hasSize(2);
        drain();
        assertThat(states(alarm)).containsOnly("SENT");
        assertThat(inboxKeys(alarm)).containsExactlyInAnyOrderElementsOf(keys(alarm));
        assertThat(fences(alarm)).containsOnly(2L);
    }

    @Test
    void aSendThatDiedBeforeItWasWrittenDownIsNotReceivedTwice() {
        String alarm = raise();
        List<Notice> queued = SystemScope.call("test", () -> store.listOf(alarm));
        SystemScope.run("test", () -> queued.forEach(notice -> inbox.send(notice.message())));
        drain();
        assertThat(states(alarm)).containsOnly("SENT");
        assertThat(inboxKeys(alarm)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aChannelThatFailsIsTriedAgainUnderTheSameKeyAndThenTheDispatcherIsTold() {
        String alarm = raise();
        SystemScope.run(
                "test",
                () -> sql.update("update notice set channel = 'flaky' where alarm_id = ? and not closed", alarm));
        for (int attempt = 1; attempt <= NoticeDue.ATTEMPTS_ON_A_CHANNEL; attempt++) {
            drain();
            clock.advance(Duration.ofSeconds(40));
        }
        assertThat(flaky.keys).hasSize(2 * NoticeDue.ATTEMPTS_ON_A_CHANNEL);
        assertThat(new HashSet<>(flaky.keys)).hasSize(2);
        assertThat(states(alarm)).filteredOn("EXHAUSTED"::equals).hasSize(2);
        drain();
        assertThat(desk.get(tokens.dispatcher(), "/inbox?alarm=" + alarm).items())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message).containsEntry("target", "DISPATCHER"));
        assertThat(desk.get(tokens.dispatcher(), "/alarms/" + alarm).list("timeline"))
                .extracting(line -> line.get("kind"))
                .contains("NOTICE_FAILED", "NOTICE_EXHAUSTED");
    }

    @Test
    void aNoticeToTheDispatcherIsNeverGivenUp() {
        String alarm = raiseWithoutCard();
        SystemScope.run(
                "test",
                () -> sql.update("update notice set channel = 'flaky' where alarm_id = ? and not closed", alarm));
        for (int attempt = 1; attempt <= NoticeDue.ATTEMPTS_ON_A_CHANNEL; attempt++) {
            assertThat(states(alarm)).containsOnly("QUEUED");
            drain();
            clock.advance(Duration.ofSeconds(40));
        }
        drain();
        assertThat(states(alarm)).containsOnly("SENT");
        assertThat(inboxKeys(alarm)).hasSize(1);
    }

    @Test
    void twoWorkersNeverTakeOneStepTwice() {
        List<String> alarms = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            person++;
            alarms.add(raise());
        }
        clock.advance(Duration.ofSeconds(61));
        IntStream.range(0, 3)
                .mapToObj(worker -> CompletableFuture.runAsync(() -> {
                    while (due.runOnce("alarm") > 0) {
                        assertThat(worker).isNotNegative();
                    }
                }))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(alarms).allSatisfy(alarm -> {
            assertThat(states(alarm)).hasSize(4);
            assertThat(desk.get(tokens.dispatcher(), "/alarms/" + alarm).list("timeline"))
                    .extracting(line -> line.get("kind"))
                    .containsExactly("RAISED", "STEP_TAKEN", "STEP_TAKEN");
        });
    }

    @Test
    void closingCancelsWhatHasNotGoneOut() {
        String alarm = raise();
        desk.post(tokens.dispatcher(), "/alarms/" + alarm + "/closures", "{'outcome':'HELPED'}");
        drain();
        assertThat(states(alarm)).containsOnly("CANCELLED");
        assertThat(inboxKeys(alarm)).isEmpty();
    }

    @Test
    void noMessageTellsAnIllnessAndTheAddressGoesOnlyToWhoMustFindTheDoor() {
        String alarm = raise();
        clock.advance(Duration.ofSeconds(61));
        due.runOnce("alarm");
        drain();
        List<Map<String, Object>> messages =
                desk.get(tokens.dispatcher(), "/inbox?alarm=" + alarm).items();
        assertThat(messages).hasSize(4).allSatisfy(message -> {
            String text = String.valueOf(message.get("text"));
            assertThat(text).contains("张建国").doesNotContain("冠心病").doesNotContain("青霉素");
            boolean address = List.of("COMMUNITY", "DISPATCHER").contains(message.get("target"));
            assertThat(text.contains("明珠路")).isEqualTo(address);
            assertThat(String.valueOf(message.getOrDefault("phone", ""))).doesNotContain("1381234");
        });
    }

    @Test
    void aReminderIsQueuedOnceUnderItsKeyAndGoesToTheBureauWhereNobodyElseCanBeReached() {
        String dossier = "n-" + person;
        people.withCard(dossier, "u-1");
        String token = tokens.service("schedule-service");
        String body = "{'dossier':'" + dossier + "','target':'UNIT','text':'本月应电话联系'}";
        var first = desk.post(token, "/notices", body, "Idempotency-Key", "k-" + person);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(desk.post(token, "/notices", body, "Idempotency-Key", "k-" + person)
                        .json())
                .isEqualTo(first.json());
        String other = body.replace("本月", "下月");
        assertThat(desk.post(token, "/notices", other, "Idempotency-Key", "k-" + person)
                        .status())
                .isEqualTo(409);
        assertThat(desk.post(token, "/notices", body).status()).isEqualTo(400);
        String doctor = body.replace("UNIT", "DOCTOR");
        assertThat(desk.post(token, "/notices", doctor, "Idempotency-Key", "d-" + person)
                        .text("target"))
                .isEqualTo("BUREAU");
        assertThat(desk.post(tokens.unit("u-1"), "/notices", body, "Idempotency-Key", "u")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theGuardOfTheChannelIsAsItWasMeant() {
        raise();
        drain();
        assertThat(guards.get("channel-inbox").effective()).isEqualTo(NoticeDue.SETTINGS);
    }

    private String raise() {
        return press(people.withCard("n-" + person, "u-1"));
    }

    private String raiseWithoutCard() {
        return press(people.withoutCard("n-" + person + "-x"));
    }

    private String press(String device) {
        return desk.press(device, People.SECRET, "1", "EMERGENCY").text("alarm");
    }

    private void drain() {
        while (due.runOnce("notice") > 0) {
            assertThat(person).isPositive();
        }
    }

    private List<String> states(String alarm) {
        return column(alarm, "select state from notice where alarm_id = ?");
    }

    private List<String> keys(String alarm) {
        return column(alarm, "select idempotency_key from notice where alarm_id = ?");
    }

    private List<Long> fences(String alarm) {
        return SystemScope.call(
                "test", () -> sql.list("select fence from notice where alarm_id = ?", row -> row.getLong(1), alarm));
    }

    private List<String> inboxKeys(String alarm) {
        return column(alarm, "select idempotency_key from inbox_message where alarm_id = ?");
    }

    private List<String> column(String alarm, String query) {
        return SystemScope.call("test", () -> sql.list(query, row -> row.getString(1), alarm));
    }
}
