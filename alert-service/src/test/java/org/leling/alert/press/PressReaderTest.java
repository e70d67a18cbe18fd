package org.leling.alert.press;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leling.alert.alarm.AlarmKey;

class PressReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z"); // a Tuesday
    private final PressReader reader = new PressReader(JsonMapper.createDefault());

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void readsOnWhateverIsWrong(String body, AlarmKey key, String ref, List<Oddity> oddities) {
        Press press = reader.read(body.getBytes(StandardCharsets.UTF_8), "", NOW);
        assertThat(press.device()).isEqualTo("h-1");
        assertThat(press.key()).isEqualTo(key);
        assertThat(press.ref()).isEqualTo(ref);
        assertThat(press.oddities()).isEqualTo(oddities);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                body("{'device':'h-1','ref':'7','key':'FALL'}", AlarmKey.FALL, "7"),
                body("{'device':'h-1','ref':7,'key':'test'}", AlarmKey.TEST, "7"),
                body("{'device':'h-1','ref':'7'}", AlarmKey.EMERGENCY, "7", Oddity.KEY_MISSING),
                body("{'device':'h-1','ref':'7','key':null}", AlarmKey.EMERGENCY, "7", Oddity.KEY_MISSING),
                body("{'device':'h-1','ref':'7','key':''}", AlarmKey.EMERGENCY, "7", Oddity.KEY_MISSING),
                body("{'device':'h-1','ref':'7','key':'SOS'}", AlarmKey.EMERGENCY, "7", Oddity.KEY_UNKNOWN),
                body("{'device':'h-1','ref':'7','key':42}", AlarmKey.EMERGENCY, "7", Oddity.KEY_UNKNOWN),
                body("{'device':'h-1','ref':'7','key':['FALL']}", AlarmKey.EMERGENCY, "7", Oddity.KEY_MISSING),
                body("{'device':'h-1','key':'FALL'}", AlarmKey.FALL, "", Oddity.REF_MISSING),
                body("{'device':'h-1','ref':{'a':1},'key':'FALL'}", AlarmKey.FALL, "", Oddity.REF_MISSING),
                body(
                        "{'device':'h-1','ref':'7','key':'FALL','at':'yesterday'}",
                        AlarmKey.FALL,
                        "7",
                        Oddity.AT_UNREADABLE),
                body(
                        "{'device':'h-1','ref':'7','key':'FALL','at':'1970-01-01T08:00:00+08:00'}",
                        AlarmKey.FALL,
                        "7",
                        Oddity.AT_FAR_OFF),
                body("{'device':'h-1','ref':'7','key':'FALL','at':'2026-11-24T16:00:30+08:00'}", AlarmKey.FALL, "7"),
                body(
                        "{'device':'h-1','ref':'7','key':'FALL','battery':101}",
                        AlarmKey.FALL,
                        "7",
                        Oddity.BATTERY_UNREADABLE),
                body(
                        "{'device':'h-1','ref':'7','key':'FALL','battery':'full'}",
                        AlarmKey.FALL,
                        "7",
                        Oddity.BATTERY_UNREADABLE),
                body(
                        "{'device':'h-1','ref':'7','key':'FALL','battery':1e999999}",
                        AlarmKey.FALL,
                        "7",
                        Oddity.BATTERY_UNREADABLE),
                body("{'device':'h-1','ref':'7','key':'FALL','text':{}}", AlarmKey.FALL, "7", Oddity.TEXT_UNREADABLE),
                body("{'device':'h-1','ref':'a\\u0000b\\ud800','key':'FALL'}", AlarmKey.FALL, "a\uFFFDb?"),
                body("{'device':'h-1','ref':'7','key':'FA", AlarmKey.EMERGENCY, "", Oddity.BODY_MALFORMED),
                body("['device':'h-1']", AlarmKey.EMERGENCY, "", Oddity.BODY_MALFORMED));
    }

    @Test
    void theHeaderNamesTheDeviceWhereTheBodyDoesNot() {
        assertThat(reader.read("SOS".getBytes(StandardCharsets.UTF_8), "h-9", NOW)
                        .device())
                .isEqualTo("h-9");
        assertThat(reader.read("{}".getBytes(StandardCharsets.UTF_8), "h-9", NOW)
                        .device())
                .isEqualTo("h-9");
        assertThat(reader.read("{\"device\":\"h-1\"}".getBytes(StandardCharsets.UTF_8), "h-9", NOW)
                        .device())
                .isEqualTo("h-1");
        assertThat(reader.read(new byte[0], "", NOW).device()).isEmpty();
    }

    @Test
    void longTextsAreShortenedAndLongRefsStayApart() {
        String text = "救".repeat(5_000);
        Press press = reader.read(
                ("{\"device\":\"h-1\",\"ref\":\"1\",\"key\":\"FALL\",\"text\":\"" + text + "\"}")
                        .getBytes(StandardCharsets.UTF_8),
                "",
                NOW);
        assertThat(press.text()).hasSize(PressReader.LONGEST_TEXT);
        assertThat(press.oddities()).containsExactly(Oddity.TEXT_SHORTENED);
        assertThat(refOf("x".repeat(200) + "a")).startsWith("sha256:").isNotEqualTo(refOf("x".repeat(200) + "b"));
    }

    @Test
    void noiseNeverStopsTheReader() {
        long seed = 20261124;
        var random = new Random(seed);
        byte[] good = "{\"device\":\"h-1\",\"ref\":\"7\",\"key\":\"FALL\",\"at\":\"2026-11-24T16:00:00+08:00\"}"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] noisy = good.clone();
            for (int hits = 1 + random.nextInt(6); hits > 0; hits--) {
                noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
            }
            Press press = reader.read(noisy, "", NOW);
            assertThat(press.key()).as("seed %s, round %s", seed, i).isNotNull();
        }
        assertThat(reader.read("[".repeat(60_000).getBytes(StandardCharsets.UTF_8), "", NOW)
                        .oddities())
                .containsExactly(Oddity.BODY_MALFORMED);
    }

    @Test
    void aSignatureHoldsForItsBodyAndSecretOnly() {
        byte[] body = "Hi There".getBytes(StandardCharsets.UTF_8);
        // RFC 4231, test case 2
        assertThat(Signatures.sign("what do ya want for nothing?".getBytes(StandardCharsets.UTF_8), "Jefe"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        String signature = Signatures.sign(body, "s3cret");
        assertThat(Signatures.matches(body, "s3cret", signature)).isTrue();
        assertThat(Signatures.matches(body, "s3cret", signature.toUpperCase(java.util.Locale.ROOT)))
                .isTrue();
        assertThat(Stream.of("", "zz", "0", signature.substring(2), signature + "00", "ü"))
                .noneMatch(wrong -> Signatures.matches(body, "s3cret", wrong));
        assertThat(Signatures.matches(body, "other", signature)).isFalse();
    }

    private String refOf(String ref) {
        return reader.read(("{\"device\":\"h-1\",\"ref\":\"" + ref + "\"}").getBytes(StandardCharsets.UTF_8), "", NOW)
                .ref();
    }

    private static Arguments body(String text, AlarmKey key, String ref, Oddity... oddities) {
        return Arguments.of(text.replace('\'', '"'), key, ref, List.of(oddities));
    }
}
