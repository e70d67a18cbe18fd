package org.leling.alert.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leling.alert.testing.Desk;
import org.leling.alert.testing.People;
import org.leling.kit.testing.ServiceTest;
import org.leling.kit.testing.TestTokens;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamTest implements ServiceTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    EmbeddedServer server;

    @Inject
    TestTokens tokens;

    @Inject
    People people;

    @Override
    public String serviceName() {
        return "alert";
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of("leling.feed.enabled", false, "leling.due.enabled", false);
    }

    @Test
    void tellsWhatHappensAndResumesWithoutAGap() {
        Desk desk = new Desk(server.getURI());
        String device = people.withCard("s-1", "u-1");
        String other = people.withCard("s-2", "u-2");
        Stream whole = new Stream(tokens.dispatcher(), "");
        Stream unit = new Stream(tokens.unit("u-2"), "");
        await().atMost(SOON)
                .until(() -> whole.names().contains("ready") && unit.names().contains("ready"));
        String alarm = desk.press(device, People.SECRET, "1", "EMERGENCY").text("alarm");
        desk.press(other, People.SECRET, "1", "FALL");
        desk.press(other, "a-wrong-secret-altogether", "2", "FALL");
        await().atMost(SOON).until(() -> whole.ids().size() == 6);
        assertThat(whole.names()).containsExactly("ready", "alarm", "alarm", "alarm", "alarm", "press");
        assertThat(whole.data().get(1))
                .contains("\"kind\":\"RAISED\"")
                .contains(alarm)
                .contains("\"zh\":\"紧急求助警报\"");
        await().atMost(SOON).until(() -> unit.ids().size() == 3);
        assertThat(String.join("", unit.data())).doesNotContain("s-1").doesNotContain("PRESS_UNTREATED");
        desk.post(tokens.dispatcher(), "/alarms/" + alarm + "/acknowledgements", "{}");
        Stream resumed = new Stream(tokens.dispatcher(), whole.ids().get(2));
        await().atMost(SOON).until(() -> resumed.ids().size() == 5);
        assertThat(resumed.ids().subList(1, 4)).isEqualTo(whole.ids().subList(3, 6));
        assertThat(resumed.data().get(4)).contains("\"kind\":\"ACKNOWLEDGED\"").contains("dispatcher-1");
        List.of(whole, unit, resumed).forEach(Stream::close);
    }

    /** A desk's connection. */
    private final class Stream {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final CompletableFuture<HttpResponse<Void>> response;

        Stream(String token, String lastEventId) {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.getURI().resolve("/alarms/stream"))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "text/event-stream");
            if (!lastEventId.isEmpty()) {
                request.header("Last-Event-ID", lastEventId);
            }
            response = HttpClient.newHttpClient()
                    .sendAsync(request.build(), HttpResponse.BodyHandlers.fromLineSubscriber(new LineCollector(lines)));
        }

        List<String> ids() {
            return values("id:");
        }

        List<String> names() {
            return values("event:");
        }

        List<String> data() {
            return values("data:").stream().filter(text -> !text.isEmpty()).toList();
        }

        void close() {
            response.cancel(true);
        }

        private List<String> values(String field) {
            return lines.stream()
                    .filter(line -> line.startsWith(field))
                    .map(line -> line.substring(field.length()).strip())
                    .toList();
        }
    }

    private record LineCollector(List<String> lines) implements java.util.concurrent.Flow.Subscriber<String> {
        @Override
        public void onSubscribe(java.util.concurrent.Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            lines.add(line);
        }

        @Override
        public void onError(Throwable thrown) {
            lines.add("error:" + thrown);
        }

        @Override
        public void onComplete() {
            lines.add("complete:");
        }
    }
}
