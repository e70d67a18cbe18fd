package org.leling.alert.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.alert.testing.Desk;
import org.leling.alert.testing.People;
import org.leling.kit.due.DueWorkers;
import org.leling.kit.testing.TestDatabase;
import org.leling.kit.testing.TestTokens;

class TraceTest {

    private final JsonMapper json = JsonMapper.createDefault();

    @Test
    void oneTraceHoldsThePressTheClaimAndTheSendAfterARestart() throws IOException {
        Path file = Path.of("target", "trace-test.jsonl").toAbsolutePath();
        Files.deleteIfExists(file);
        Map<String, Object> settings = new HashMap<>(TestDatabase.properties(TraceTest.class, "alert"));
        settings.put("leling.feed.enabled", false);
        settings.put("leling.traces.file", file.toString());
        settings.put("test.flaky", true);
        settings.put("leling.due.enabled", false);
        settings.put("leling.alert.channels", "flaky,inbox");
        String alarm;
        try (EmbeddedServer before = ApplicationContext.run(EmbeddedServer.class, settings, "test")) {
            String device = before.getApplicationContext().getBean(People.class).withCard("t-1", "u-1");
            alarm = new Desk(before.getURI())
                    .press(device, People.SECRET, "1", "EMERGENCY")
                    .text("alarm");
            before.getApplicationContext().getBean(DueWorkers.class).runOnce("notice");
        }
        settings.put("leling.due.enabled", true);
        settings.put("leling.alert.channels", "inbox");
        try (EmbeddedServer after = ApplicationContext.run(EmbeddedServer.class, settings, "test")) {
            String token =
                    after.getApplicationContext().getBean(TestTokens.class).dispatcher();
            Desk desk = new Desk(after.getURI());
            await().atMost(Duration.ofSeconds(15))
                    .until(() ->
                            desk.get(token, "/inbox?alarm=" + alarm).items().size() == 2);
        }
        List<Map<String, Object>> spans = read(file);
        Map<String, Object> press = spans.stream()
                .filter(span -> span.get("name").equals("POST /alarms"))
                .findFirst()
                .orElseThrow();
        assertThat(spans)
                .filteredOn(span -> span.get("traceId").equals(press.get("traceId")))
                .extracting(span -> span.get("name"))
                .contains("POST /alarms", "due notice", "send flaky", "send inbox");
    }

    private List<Map<String, Object>> read(Path file) throws IOException {
        List<Map<String, Object>> spans = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            spans.add(json.readValue(line, Argument.mapOf(String.class, Object.class)));
        }
        return spans;
    }
}
