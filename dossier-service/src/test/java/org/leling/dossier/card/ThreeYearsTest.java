package org.leling.dossier.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/**
 * A person played through three years over the API: a move, its date recorded wrongly and put right, a fall, a stay in
 * hospital, an institution, death. The cards of ten days, and as believed on twelve, are those of a table by hand.
 */
class ThreeYearsTest extends DossierTest {

    private static final String NOON = "T13:00:00+08:00";

    private String id;

    @BeforeAll
    void play() {
        clock.setToday(LocalDate.of(2024, 1, 8));
        var person = person("郑国安", "市三年局");
        person.put(
                "facts",
                List.of(map(
                        "from",
                        "2024-01-08",
                        "residence",
                        map(
                                "division", "320505",
                                "setting", "HOME",
                                "livesWith", List.of("SPOUSE"),
                                "spouseBorn", "1932-02-01",
                                "spouseCanCare", true))));
        id = create(person);
        on("2024-03-12", "visit", "items", List.of(daughter(), assessed("a-1", "2024-03-10", "MILD")));
        on("2024-06-03", "visit", "facts", List.of(atDaughters("2024-05-20")), "personal", address("2024-05-20"));
        on(
                "2024-09-16",
                "call",
                "reason",
                "女儿郑小梅（13900005678）来电：六月十日才搬来",
                "withdraw",
                map(
                        "facts",
                        List.of(map("from", "2024-05-20", "key", "residence")),
                        "personal",
                        List.of(map("from", "2024-05-20", "field", "address"))),
                "facts",
                List.of(atDaughters("2024-06-10")),
                "personal",
                address("2024-06-10"));
        on(
                "2025-02-11",
                "family",
                "events",
                List.of(map("id", "e-1", "on", "2025-02-10", "kind", "EMERGENCY", "text", "在浴室跌倒")),
                "hospital",
                List.of(map("id", "h-1", "admitted", "2025-02-10", "hospital", "市一院", "ward", "骨科")));
        on(
                "2025-03-03",
                "hospital-notice",
                "hospital",
                List.of(map(
                        "id", "h-1",
                        "admitted", "2025-02-10",
                        "discharged", "2025-02-28",
                        "hospital", "市一院",
                        "ward", "骨科")),
                "items",
                List.of(
                        assessed("a-2", "2025-03-01", "SEVERE"),
                        map("section", "EQUIPMENT", "id", "q-1", "from", "2025-03-03", "kind", "HANDSET")));
        on(
                "2025-09-01",
                "visit",
                "facts",
                List.of(map("from", "2025-08-25", "residence", map("division", "320505", "setting", "INSTITUTION"))),
                "personal",
                map("from", "2025-08-25", "institution", map("name", "福寿护理院")),
                "items",
                List.of(map("section", "EQUIPMENT", "id", "q-1", "from", "2025-08-25", "over", true)));
        on("2026-02-02", "institution", "items", List.of(assessed("a-3", "2026-02-01", "COMPLETE")));
        on("2026-10-20", "family", "died", "2026-10-18");
        clock.setToday(TODAY);
    }

    @AfterAll
    void back() {
        clock.setToday(TODAY);
    }

    private void on(String day, String source, Object... said) {
        clock.setToday(LocalDate.parse(day));
        Map<String, Object> body = map(said);
        body.put("source", source);
        int version = (Integer) bureau.get("/dossiers/" + id).at("version");
        Api.Answer answer = change(id, version, body);
        assertThat(answer.status()).as(day + " " + answer).isEqualTo(200);
    }

    private static Map<String, Object> daughter() {
        return map(
                "section", "FAMILY_MEMBER",
                "id", "f-1",
                "from", "2024-03-12",
                "relation", "DAUGHTER",
                "name", "郑小梅",
                "phone", "13900005678",
                "callOrder", 1);
    }

    private static Map<String, Object> assessed(String itemId, String from, String level) {
        return map("section", "ASSESSMENT", "id", itemId, "from", from, "level", level);
    }

    private static Map<String, Object> atDaughters(String from) {
        return map("from", from, "residence", home("320581", "CHILD"));
    }

    private static Map<String, Object> address(String from) {
        return map("from", from, "address", "常熟市虞山街道虹桥新村12号");
    }

    private static List<String> lines(String resource) {
        try (var in = ThreeYearsTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_card_of_each_day_as_believed_at_each_instant_is_that_of_the_table_by_hand() {
        List<String> lines = lines("three-years.csv");
        SoftAssertions all = new SoftAssertions();
        for (String line : lines) {
            String[] cells = Stream.of(line.split("\\|")).map(String::strip).toArray(String[]::new);
            String knownAt = cells[1].isEmpty() ? "" : "&knownAt=" + cells[1] + NOON.replace("+", "%2B");
            Api.Answer card = bureau.get("/dossiers/" + id + "?on=" + cells[0] + knownAt);
            all.assertThat(shown(cells[0], cells[1], card)).isEqualTo(String.join(" | ", cells));
        }
        assertThat(lines).hasSize(22);
        all.assertAll();
    }

    private static String shown(String on, String knownAt, Api.Answer card) {
        List<String> cells = new ArrayList<>(List.of(on, knownAt));
        cells.add(text(card.at("class.livingClass")));
        cells.add(text(card.at("class.since")));
        cells.add(text(card.at("attention.level")));
        cells.add(of(card.list("facts"), "key", "ability", "text"));
        cells.add(of(card.list("facts"), "key", "residence", "text"));
        cells.add(of(card.list("personal"), "field", "address", "value"));
        cells.add(text(card.at("sections.0.items.0.title")));
        cells.add(of(card.list("facts"), "key", "handset", "text"));
        cells.add(card.list("hospital").stream()
                .filter(stay -> stay.get("discharged") == null)
                .map(stay -> stay.get("admitted") + " " + stay.get("hospital"))
                .findFirst()
                .orElse("-"));
        cells.add(text(card.at("institution.name")));
        cells.add(text(card.at("died")));
        return String.join(" | ", cells);
    }

    private static String of(List<Map<String, Object>> items, String key, String value, String shown) {
        return items.stream()
                .filter(item -> item.get(key).equals(value))
                .map(item -> text(item.get(shown)))
                .findFirst()
                .orElse("-");
    }

    private static String text(Object value) {
        return Objects.toString(value, "-");
    }

    @Test
    void the_history_tells_the_three_years_in_sentences_by_hand_with_names_and_numbers_masked() {
        Api.Answer history = bureau.get("/dossiers/" + id + "/history");

        List<String> sentences = new ArrayList<>(history.list("items").stream()
                .map(item -> (String) item.get("sentence"))
                .toList());
        java.util.Collections.reverse(sentences);

        assertThat(sentences).containsExactlyElementsOf(lines("three-years-history.txt"));
        assertThat(history.body().toString()).doesNotContain("郑小梅").doesNotContain("13900005678");
    }

    @Test
    void the_history_is_told_in_english_too() {
        Api.Answer history = bureau.call(io.micronaut.http.HttpRequest.GET("/dossiers/" + id + "/history")
                .header("Accept-Language", "en"));

        assertThat(history.at("items.5.sentence"))
                .isEqualTo(
                        "2024-09-16, bureau-1, from a call: residence «江苏省苏州市常熟市; at home; lives with a child»: the day"
                                + " corrected to 2024-06-10, 2024-05-20 taken back; address «常熟市***»: the day corrected to"
                                + " 2024-06-10, 2024-05-20 taken back. Reason: 女儿郑*梅（139****5678）来电：六月十日才搬来.");
    }

    @Test
    void the_correction_reaches_the_feed_as_the_planning_facts_of_the_right_day() {
        List<Map<String, Object>> items = schedule.get("/changes?after=0&limit=100").list("items").stream()
                .filter(item -> id.equals(item.get("dossier")))
                .toList();

        assertThat(items).hasSize(9);
        assertThat(planned(items.get(2))).contains("from=2024-05-20, residence").doesNotContain("2024-06-10");
        assertThat(planned(items.get(3))).contains("from=2024-06-10, residence").doesNotContain("2024-05-20");
    }

    private static String planned(Map<String, Object> item) {
        return String.valueOf(((Map<?, ?>) item.get("planning")).get("facts"));
    }
}
