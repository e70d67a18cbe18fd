package org.leling.alert.history;

import java.time.Instant;
import java.util.Map;
import org.leling.alert.alarm.AlarmKey;
import org.leling.alert.alarm.Outcome;
import org.leling.alert.alarm.Target;
import org.leling.alert.press.Untreated;
import org.leling.alert.text.Texts;
import org.leling.alert.text.Words;

/**
 * One thing that happened. Texts that do not apply are empty.
 *
 * @param seq its place in the order of commits; 0 before it is written
 * @param state the alarm's state after it
 * @param by the name of the person who did it
 * @param detail codes and numbers, no person's data
 */
public record HistoryEvent(
        long seq,
        String alarm,
        String press,
        String dossier,
        EventKind kind,
        Instant at,
        String state,
        String key,
        String by,
        Map<String, String> detail) {

    public HistoryEvent {
        detail = Map.copyOf(detail);
    }

    /** Says it in words. */
    public Words words() {
        return new Words(phrase(true), phrase(false));
    }

    private String phrase(boolean zh) {
        return switch (kind) {
            case RAISED -> text(zh, "RAISED", key(zh));
            case STEP_TAKEN ->
                detail.getOrDefault("missing", "").isEmpty()
                        ? text(zh, "STEP_TAKEN", detail.get("step"), detail.get("called"))
                        : text(zh, "STEP_TAKEN.missing", detail.get("step"), detail.get("called"), missing(zh));
            case STEP_SKIPPED -> text(zh, "STEP_SKIPPED", detail.get("step"), "0", missing(zh));
            case REPEATED -> text(zh, "REPEATED", detail.get("repeat"), detail.get("called"));
            case PRESSED_AGAIN -> text(zh, "PRESSED_AGAIN");
            case ACKNOWLEDGED ->
                text(zh, "true".equals(detail.get("coming")) ? "ACKNOWLEDGED.coming" : "ACKNOWLEDGED", by);
            case ESCALATED -> text(zh, "ESCALATED", by);
            case REOPENED -> text(zh, "REOPENED", by);
            case CLOSED -> {
                Outcome outcome = Outcome.valueOf(detail.get("outcome"));
                yield text(zh, "CLOSED", by, zh ? outcome.chinese() : outcome.english());
            }
            case NOTICE_SENT, NOTICE_FAILED, NOTICE_EXHAUSTED -> {
                Target target = Target.valueOf(detail.get("target"));
                yield text(zh, kind.name(), zh ? target.chinese() : target.english());
            }
            case PRESS_UNTREATED -> {
                Untreated reason = Untreated.valueOf(detail.get("reason"));
                yield text(zh, "PRESS_UNTREATED", zh ? reason.chinese() : reason.english());
            }
        };
    }

    private String key(boolean zh) {
        AlarmKey named = AlarmKey.valueOf(key);
        return zh ? named.chinese() : named.english();
    }

    private String missing(boolean zh) {
        StringBuilder names = new StringBuilder();
        for (String name : detail.getOrDefault("missing", "").split(",")) {
            Target target = Target.valueOf(name);
            names.append(names.isEmpty() ? "" : zh ? Texts.zh("separator") : Texts.en("separator"))
                    .append(zh ? target.chinese() : target.english());
        }
        return names.toString();
    }

    private static String text(boolean zh, String key, String... values) {
        return zh ? Texts.zh("history." + key, values) : Texts.en("history." + key, values);
    }
}
