package org.leling.alert.press;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leling.alert.alarm.AlarmKey;

/**
 * Reads whatever a handset sends. It never refuses: an old person's call must not be lost to a firmware's mistake, so that
 * each fault becomes an {@link Oddity} and the rest is read on.
 */
@Singleton
public final class PressReader {

    static final int LONGEST_DEVICE = 128;
    static final int LONGEST_REF = 128;
    static final int LONGEST_KEY = 64;
    static final int LONGEST_TEXT = 2_000;
    private static final Duration CLOCK_MAY_DIFFER = Duration.ofDays(1);
    private static final Pattern DEVICE_IN_TEXT = Pattern.compile("\"device\"\\s*:\\s*\"?([A-Za-z0-9._:-]{1,128})");

    private final JsonMapper json;

    public PressReader(JsonMapper json) {
        this.json = json;
    }

    /**
     * Reads a body.
     *
     * @param body the bytes as they came
     * @param deviceHeader the device as a header names it, for a body that does not; may be empty
     * @param now to compare the device's clock with
     */
    public Press read(byte[] body, String deviceHeader, Instant now) {
        Optional<JsonNode> tree = findObject(body);
        if (tree.isEmpty()) {
            String device = clean(deviceHeader, LONGEST_DEVICE);
            return new Press(
                    device.isBlank() ? deviceIn(body) : device,
                    "",
                    "",
                    AlarmKey.EMERGENCY,
                    "",
                    Press.NO_BATTERY,
                    "",
                    List.of(Oddity.BODY_MALFORMED));
        }
        var oddities = new ArrayList<Oddity>();
        JsonNode node = tree.get();
        String device = clean(scalar(node.get("device")), LONGEST_DEVICE);
        String sentKey = clean(scalar(node.get("key")), LONGEST_KEY);
        return new Press(
                device.isBlank() ? clean(deviceHeader, LONGEST_DEVICE) : device,
                ref(node, oddities),
                sentKey,
                key(sentKey, oddities),
                at(node, now, oddities),
                battery(node, oddities),
                text(node, oddities),
                oddities);
    }

    private Optional<JsonNode> findObject(byte[] body) {
        try {
            return Optional.ofNullable(json.readValue(body, JsonNode.class)).filter(JsonNode::isObject);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static String deviceIn(byte[] body) {
        Matcher matcher = DEVICE_IN_TEXT.matcher(new String(body, StandardCharsets.ISO_8859_1));
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String ref(JsonNode node, List<Oddity> oddities) {
        String ref = scalar(node.get("ref"));
        if (ref.isBlank()) {
            oddities.add(Oddity.REF_MISSING);
            return "";
        }
        String cleaned = clean(ref, Integer.MAX_VALUE);
        if (cleaned.length() <= LONGEST_REF) {
            return cleaned;
        }
        oddities.add(Oddity.REF_TOO_LONG);
        return "sha256:" + Signatures.hex(Signatures.sha256(ref.getBytes(StandardCharsets.UTF_8)));
    }

    private static AlarmKey key(String sent, List<Oddity> oddities) {
        if (sent.isBlank()) {
            oddities.add(Oddity.KEY_MISSING);
            return AlarmKey.EMERGENCY;
        }
        return AlarmKey.find(sent).orElseGet(() -> {
            oddities.add(Oddity.KEY_UNKNOWN);
            return AlarmKey.EMERGENCY;
        });
    }

    private static String at(JsonNode node, Instant now, List<Oddity> oddities) {
        String at = clean(scalar(node.get("at")), 64);
        if (at.isBlank()) {
            return "";
        }
        try {
            Instant instant = OffsetDateTime.parse(at).toInstant();
            if (Duration.between(instant, now).abs().compareTo(CLOCK_MAY_DIFFER) > 0) {
                oddities.add(Oddity.AT_FAR_OFF);
            }
        } catch (DateTimeParseException | ArithmeticException e) {
            oddities.add(Oddity.AT_UNREADABLE);
        }
        return at;
    }

    private static int battery(JsonNode node, List<Oddity> oddities) {
        JsonNode battery = node.get("battery");
        if (battery == null || battery.isNull()) {
            return Press.NO_BATTERY;
        }
        try {
            BigDecimal value = new BigDecimal(clean(scalar(battery), 20));
            if (value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0) {
                return value.intValue();
            }
        } catch (NumberFormatException e) {
            oddities.add(Oddity.BATTERY_UNREADABLE);
            return Press.NO_BATTERY;
        }
        oddities.add(Oddity.BATTERY_UNREADABLE);
        return Press.NO_BATTERY;
    }

    private static String text(JsonNode node, List<Oddity> oddities) {
        JsonNode text = node.get("text");
        if (text == null || text.isNull()) {
            return "";
        }
        if (text.isContainerNode()) {
            oddities.add(Oddity.TEXT_UNREADABLE);
            return "";
        }
        String cleaned = clean(scalar(text), Integer.MAX_VALUE);
        if (cleaned.length() > LONGEST_TEXT) {
            oddities.add(Oddity.TEXT_SHORTENED);
            return clean(cleaned, LONGEST_TEXT);
        }
        return cleaned;
    }

    private static String scalar(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isContainerNode()) {
            return "";
        }
        return node.coerceStringValue();
    }

    /** Makes a text storable: no NUL, no half of a surrogate pair, no longer than is kept. */
    private static String clean(String text, int longest) {
        String cut = text.length() > longest ? text.substring(0, longest) : text;
        String whole = new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace('\u0000', '\uFFFD').strip();
    }
}
