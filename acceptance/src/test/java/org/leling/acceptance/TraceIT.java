package org.leling.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.acceptance.city.Api;
import org.leling.acceptance.city.City;
import org.leling.acceptance.city.People;
import org.leling.acceptance.city.Service;

/** One trace runs from the key pressed to the message sent, through the queue and over a restart. */
class TraceIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void one_trace_holds_the_press_the_claim_and_a_send_after_a_restart() {
        City city = City.shared();
        String person = People.make(city, "trace", 1).get(0);
        JsonNode device = city.as("bureau", Service.ALERT)
                .post("/devices", Map.of("device", "trace-1", "dossier", person))
                .expect(201);
        String body = "{\"device\":\"trace-1\",\"ref\":\"t1\",\"key\":\"EMERGENCY\"}";
        String alarm = city.anonymous(Service.ALERT)
                .post(
                        "/alarms",
                        body,
                        "X-Signature",
                        Api.signature(device.get("secret").asText(), body),
                        "traceparent",
                        "00-" + TRACE + "-00f067aa0ba902b7-01")
                .expect(201)
                .get("alarm")
                .asText();
        long before = city.pid(Service.ALERT);
        city.kill(Service.ALERT);
        Api desk = city.as("dispatcher", Service.ALERT);
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> city.pid(Service.ALERT) != before
                        && desk.get("/alarms/" + alarm).status() == 200);
        int spansBefore = city.spans(Service.ALERT).size();
        city.advance(Service.ALERT, Duration.ofSeconds(61));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .until(() ->
                        desk.get("/alarms/" + alarm).expect(200).get("step").asInt() >= 2
                                && ofTrace(city, spansBefore).stream().anyMatch(span -> isSend(span)));
        List<JsonNode> spans = ofTrace(city, 0);
        assertThat(spans)
                .as("the press's HTTP span")
                .anyMatch(span -> span.get("kind").asText().equals("SERVER"));
        assertThat(spans).as("the claim of the due row").anyMatch(TraceIT::isClaim);
        assertThat(spans).as("the channel's send").anyMatch(TraceIT::isSend);
    }

    private static boolean isClaim(JsonNode span) {
        return span.get("name").asText().startsWith("due ");
    }

    private static boolean isSend(JsonNode span) {
        return span.get("name").asText().contains("send");
    }

    private static List<JsonNode> ofTrace(City city, int from) {
        List<JsonNode> found = new ArrayList<>();
        List<String> lines = city.spans(Service.ALERT);
        for (String line : lines.subList(Math.min(from, lines.size()), lines.size())) {
            try {
                JsonNode span = Api.JSON.readTree(line);
                if (span.get("traceId").asText().equals(TRACE)) {
                    found.add(span);
                }
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                // the last line of a killed process can be half written
                continue;
            }
        }
        return found;
    }
}
