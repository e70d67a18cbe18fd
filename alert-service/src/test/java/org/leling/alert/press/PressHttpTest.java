package org.leling.alert.press;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leling.alert.testing.Desk;
import org.leling.alert.testing.Desk.Reply;
import org.leling.alert.testing.People;
import org.leling.kit.testing.ServiceTest;
import org.leling.kit.testing.TestTokens;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PressHttpTest implements ServiceTest {

    @Inject
    EmbeddedServer server;

    @Inject
    TestTokens tokens;

    @Inject
    People people;

    private Desk desk;
    private int person;
    private String device;

    @Override
    public String serviceName() {
        return "alert";
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of("leling.feed.enabled", false, "leling.due.enabled", false);
    }

    @BeforeEach
    void aPersonWithAHandset() {
        desk = new Desk(server.getURI());
        person++;
        device = people.withCard("p-" + person, "u-1");
    }

    @Test
    void aNewPressRaisesAnAlarmThatIsThereWithItsFirstNotices() {
        Reply raised = desk.press(device, People.SECRET, "1", "EMERGENCY");
        assertThat(raised.status()).isEqualTo(201);
        assertThat(raised.json()).containsOnlyKeys("alarm", "state", "result");
        assertThat(raised.json()).containsEntry("state", "OPEN").containsEntry("result", 0);
        Reply alarm = desk.get(tokens.dispatcher(), "/alarms/" + raised.text("alarm"));
        assertThat(alarm.status()).isEqualTo(200);
        assertThat(alarm.list("presses")).hasSize(1);
        assertThat(alarm.list("notices"))
                .extracting(notice -> notice.get("target"))
                .containsExactlyInAnyOrder("RELATIVE", "COMMUNITY");
        assertThat(alarm.list("timeline")).extracting(line -> line.get("kind")).containsExactly("RAISED", "STEP_TAKEN");
    }

    @Test
    void theSamePressAgainIsTheSameAlarmEvenWhenThatIsClosed() {
        Reply raised = desk.press(device, People.SECRET, "1", "FALL");
        Reply again = desk.press(device, People.SECRET, "1", "FALL");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(raised.json());
        close(raised);
        Reply afterwards = desk.press(device, People.SECRET, "1", "FALL");
        assertThat(afterwards.status()).isEqualTo(200);
        assertThat(afterwards.json())
                .containsEntry("alarm", raised.text("alarm"))
                .containsEntry("state", "CLOSED");
    }

    @Test
    void theSameRefWithAnotherBodyIsRefusedKeptAndTold() {
        Reply raised = desk.press(device, People.SECRET, "1", "FALL");
        Reply other = desk.press(device, People.SECRET, "1", "SMOKE");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("type")).endsWith("ref-reused");
        assertThat(untreated(device))
                .singleElement()
                .satisfies(kept -> assertThat(kept)
                        .containsEntry("reason", "REF_REUSED")
                        .containsEntry("key", "SMOKE")
                        .containsEntry("alarm", raised.text("alarm")));
    }

    @Test
    void aNewRefJoinsTheRunningAlarmOfTheSameKeyOnly() {
        Reply raised = desk.press(device, People.SECRET, "1", "EMERGENCY");
        Reply joined = desk.press(device, People.SECRET, "2", "EMERGENCY");
        assertThat(joined.status()).isEqualTo(200);
        assertThat(joined.json()).containsEntry("joined", true).containsEntry("alarm", raised.text("alarm"));
        Reply other = desk.press(device, People.SECRET, "3", "MEDICAL");
        assertThat(other.status()).isEqualTo(201);
        assertThat(desk.get(tokens.dispatcher(), "/alarms/" + raised.text("alarm"))
                        .list("presses"))
                .extracting(press -> press.get("joined"))
                .containsExactly(false, true);
    }

    @Test
    void aClosedAlarmNeverSwallowsANewPress() {
        Reply raised = desk.press(device, People.SECRET, "1", "EMERGENCY");
        close(raised);
        Reply next = desk.press(device, People.SECRET, "2", "EMERGENCY");
        assertThat(next.status()).isEqualTo(201);
        assertThat(next.text("alarm")).isNotEqualTo(raised.text("alarm"));
    }

    @Test
    void aTestCallIsRecordedClosedAndReachesNobody() {
        Reply test = desk.press(device, People.SECRET, "1", "TEST");
        assertThat(test.status()).isEqualTo(201);
        assertThat(test.text("state")).isEqualTo("CLOSED");
        Reply alarm = desk.get(tokens.dispatcher(), "/alarms/" + test.text("alarm"));
        assertThat(alarm.list("notices")).isEmpty();
        assertThat(alarm.json()).containsEntry("outcome", "TEST");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddPresses")
    void aSignedPressIsTakenWhateverIsWrongWithIt(String name, String body, String key, List<String> oddities) {
        Reply raised = desk.signed(body.replace('\'', '"').replace("DEVICE", device), People.SECRET);
        assertThat(raised.status()).as(raised.body()).isEqualTo(201);
        Reply alarm = desk.get(tokens.dispatcher(), "/alarms/" + raised.text("alarm"));
        assertThat(alarm.text("key")).isEqualTo(key);
        assertThat(alarm.list("presses"))
                .singleElement()
                .satisfies(press ->
                        assertThat(press.getOrDefault("oddities", List.of())).isEqualTo(oddities));
    }

    static Stream<Arguments> oddPresses() {
        return Stream.of(
                odd("no key", "{'device':'DEVICE','ref':'a'}", "EMERGENCY", "KEY_MISSING"),
                odd("a key nobody knows", "{'device':'DEVICE','ref':'a','key':'SOS'}", "EMERGENCY", "KEY_UNKNOWN"),
                odd("no ref", "{'device':'DEVICE','key':'FALL'}", "FALL", "REF_MISSING"),
                odd("NUL in the ref", "{'device':'DEVICE','ref':'a\\u0000','key':'FALL'}", "FALL"),
                odd("cut off", "{'device':'DEVICE','ref':'a','key':'FA", "EMERGENCY", "BODY_MALFORMED"),
                odd(
                        "nothing right",
                        "{'device':'DEVICE','ref':[],'key':{},'at':'?','battery':'x','text':[1]}",
                        "EMERGENCY",
                        "REF_MISSING",
                        "KEY_MISSING",
                        "AT_UNREADABLE",
                        "BATTERY_UNREADABLE",
                        "TEXT_UNREADABLE"));
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "application/octet-stream", "rubbish"})
    void aWrongContentTypeLosesNoCall(String contentType) {
        String body = "{\"device\":\"" + device + "\",\"ref\":\"1\",\"key\":\"FALL\"}";
        Reply raised = desk.signed(body, People.SECRET, "Content-Type", contentType);
        assertThat(raised.status()).as(raised.body()).isEqualTo(201);
    }

    @Test
    void aSignedBodyThatNamesNoDeviceIsFoundByItsHeader() {
        Reply raised = desk.signed("SOS", People.SECRET, "X-Device", device);
        assertThat(raised.status()).isEqualTo(201);
        assertThat(desk.get(tokens.dispatcher(), "/alarms/" + raised.text("alarm"))
                        .text("device"))
                .isEqualTo(device);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unproven")
    void whatIsNotProvenIsKeptShownAndAnsweredNotTreated(String reason, String claimed, String signature, String body) {
        String deviceId = claimed.replace("DEVICE", device);
        byte[] bytes = body.replace('\'', '"').replace("DEVICE", deviceId).getBytes(StandardCharsets.UTF_8);
        Reply kept = signature.isEmpty()
                ? desk.send("", "POST", "/alarms", bytes)
                : desk.send("", "POST", "/alarms", bytes, "X-Signature", signature);
        assertThat(kept.status()).isEqualTo(202);
        assertThat(kept.json()).containsEntry("result", 5).containsOnlyKeys("result", "press");
        assertThat(desk.get(tokens.dispatcher(), "/presses?treated=false").items())
                .filteredOn(press -> press.get("id").equals(kept.text("press")))
                .singleElement()
                .satisfies(press -> assertThat(press).containsEntry("reason", reason));
    }

    static Stream<Arguments> unproven() {
        String body = "{'device':'DEVICE','ref':'1','key':'EMERGENCY'}";
        return Stream.of(
                Arguments.of("UNSIGNED", "DEVICE", "", body),
                Arguments.of("BAD_SIGNATURE", "DEVICE", "00ff", body),
                Arguments.of("BAD_SIGNATURE", "DEVICE", "no hex", body),
                Arguments.of("UNKNOWN_DEVICE", "h-nobody", "00ff", body),
                Arguments.of("UNREADABLE", "", "00ff", "SOS"),
                Arguments.of("UNREADABLE", "", "", ""));
    }

    @ParameterizedTest
    @CsvSource({"70000", "1048576", "3145728"})
    void aBodyThatIsTooLargeIsRefusedAndNotForgotten(int size) {
        int before = tooLarge();
        Reply refused = desk.signed("x".repeat(size), People.SECRET);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        assertThat(tooLarge()).isEqualTo(before + 1);
    }

    @Test
    void theDispatcherIsToldOfUntreatedPressesButNotFlooded() {
        for (int i = 0; i < 5; i++) {
            desk.press(device, "another-secret-altogether", "x" + i, "EMERGENCY");
        }
        assertThat(untreated(device)).hasSize(5);
        assertThat(desk.get(tokens.dispatcher(), "/notices?limit=200").items())
                .filteredOn(notice -> "UNTREATED_PRESS".equals(notice.get("kind"))
                        && String.valueOf(notice.get("text")).contains(device))
                .hasSizeBetween(1, 2);
    }

    @Test
    void anUntreatedPressCanBeMarkedAsSeenOnce() {
        Reply kept = desk.press(device, "another-secret-altogether", "1", "EMERGENCY");
        String path = "/presses/" + kept.text("press") + "/seen";
        assertThat(desk.post(tokens.dispatcher(), path, "{}").text("seenBy")).isEqualTo("dispatcher-1");
        assertThat(desk.post(tokens.bureau(), path, "{}").text("seenBy")).isEqualTo("dispatcher-1");
        assertThat(desk.post(tokens.bureau(), "/presses/nothing/seen", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void aHeartbeatIsNotedIfItIsSigned() {
        byte[] beat = ("{\"device\":\"" + device + "\",\"battery\":41}").getBytes(StandardCharsets.UTF_8);
        Reply noted = desk.send("", "POST", "/heartbeats", beat, "X-Signature", Signatures.sign(beat, People.SECRET));
        assertThat(noted.status()).isEqualTo(200);
        assertThat(noted.json()).isEqualTo(Map.of("result", 0));
        assertThat(desk.send("", "POST", "/heartbeats", beat).status()).isEqualTo(202);
        assertThat(desk.get(tokens.bureau(), "/devices?limit=200").items())
                .filteredOn(one -> one.get("device").equals(device))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("battery", 41).containsKey("lastHeartbeatAt"));
    }

    private void close(Reply raised) {
        Reply closed =
                desk.post(tokens.dispatcher(), "/alarms/" + raised.text("alarm") + "/closures", "{'outcome':'HELPED'}");
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
    }

    private int tooLarge() {
        return (int) desk.get(tokens.dispatcher(), "/presses?limit=200").items().stream()
                .filter(press -> "TOO_LARGE".equals(press.get("reason")))
                .count();
    }

    private List<Map<String, Object>> untreated(String of) {
        return desk.get(tokens.dispatcher(), "/presses?limit=200").items().stream()
                .filter(press -> of.equals(press.get("device")))
                .toList();
    }

    private static Arguments odd(String name, String body, String key, String... oddities) {
        return Arguments.of(name, body, key, List.of(oddities));
    }
}
