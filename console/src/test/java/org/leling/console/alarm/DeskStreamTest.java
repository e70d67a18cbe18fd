package org.leling.console.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.sse.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leling.console.alarm.client.EventParser;
import org.leling.console.testing.InABrowser;

class DeskStreamTest extends InABrowser {

    @Test
    void theOpenDeskHearsWhatHappensAndResumesWhereItWas() {
        String heard = as("dispatcher").listen("/desk/stream", "55", "id: 56");

        assertThat(heard)
                .contains("event: beat")
                .contains("event: alarm")
                .contains("id: 56")
                .contains("\"RAISED\"");
        assertThat(city().alert().last("GET /alarms/stream").headers()).containsEntry("last-event-id", "55");
    }

    @Test
    void eventsAreReadHoweverTheyAreCut() {
        byte[] stream =
                (": connected\n\nid: 7\nevent: alarm\ndata: {\"zh\":\"按下紧急键\"}\n\n: heartbeat\n\ndata: a\r\ndata: b\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        for (int size : new int[] {1, 2, 5, 1000}) {
            EventParser parser = new EventParser();
            List<Event<String>> events = new ArrayList<>();
            for (int i = 0; i < stream.length; i += size) {
                events.addAll(parser.take(java.util.Arrays.copyOfRange(stream, i, Math.min(stream.length, i + size))));
            }
            assertThat(events).extracting(Event::getData).containsExactly("{\"zh\":\"按下紧急键\"}", "a\nb");
            assertThat(events.get(0).getId()).isEqualTo("7");
            assertThat(events.get(0).getName()).isEqualTo("alarm");
        }
    }
}
