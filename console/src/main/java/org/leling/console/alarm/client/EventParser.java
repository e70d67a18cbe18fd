package org.leling.console.alarm.client;

import io.micronaut.http.sse.Event;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes server-sent events out of a stream's bytes, however they are cut into pieces. Comments, by which a quiet stream
 * shows that it lives, are passed over; the framework's own client breaks on an event that is nothing but a comment.
 */
public final class EventParser {

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private @Nullable String id;
    private @Nullable String name;

    /** Takes the next bytes and gives the events that they complete. */
    public List<Event<String>> take(byte[] bytes) {
        List<Event<String>> events = new ArrayList<>();
        for (byte b : bytes) {
            if (b == '\n') {
                String text = line.toString(StandardCharsets.UTF_8);
                line.reset();
                endOfLine(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, events);
            } else {
                line.write(b);
            }
        }
        return events;
    }

    private void endOfLine(String text, List<Event<String>> events) {
        if (text.isEmpty()) {
            complete(events);
        } else if (!text.startsWith(":")) {
            int colon = text.indexOf(':');
            String field = colon < 0 ? text : text.substring(0, colon);
            String value = colon < 0 ? "" : text.substring(colon + 1);
            field(field, value.startsWith(" ") ? value.substring(1) : value);
        }
    }

    private void field(String field, String value) {
        switch (field) {
            case "id" -> id = value;
            case "event" -> name = value;
            case "data" -> data.append(data.length() == 0 ? "" : "\n").append(value);
            default -> {
                // Fields that nobody knows are ignored, as the standard says.
            }
        }
    }

    private void complete(List<Event<String>> events) {
        if (data.length() > 0) {
            Event<String> event = Event.of(data.toString());
            String givenId = id;
            String givenName = name;
            if (givenId != null) {
                event.id(givenId);
            }
            if (givenName != null) {
                event.name(givenName);
            }
            events.add(event);
        }
        data.setLength(0);
        id = null;
        name = null;
    }
}
