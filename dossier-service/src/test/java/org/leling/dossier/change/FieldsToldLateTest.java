package org.leling.dossier.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** A move that is told of after the card was made, with the day on which it was: everybody is sent to the new home. */
class FieldsToldLateTest extends DossierTest {

    private static final String NEW_HOME = "虎丘区狮山街道99号";

    @AfterEach
    void back() {
        clock.setToday(TODAY);
    }

    private static Map<String, Object> living(String name) {
        Map<String, Object> person = person(name, "市迟告局");
        person.put("address", "姑苏区十全街158号");
        return person;
    }

    private static Map<String, Object> movedOn(String day, Object address) {
        return map(
                "source", "visit",
                "facts", List.of(map("from", day, "residence", home("320505", "CHILD"))),
                "personal", map("from", day, "address", address, "community", map("name", "狮山社区")));
    }

    private Object address(String id) {
        return bureau.post("/dossiers/" + id + "/reveal", map("fields", List.of("address"), "reason", "核对"))
                .at("fields.address");
    }

    private Object addressOn(String id, String query) {
        return bureau.get("/dossiers/" + id + query).list("personal").stream()
                .filter(field -> field.get("field").equals("address"))
                .map(field -> field.get("value"))
                .findFirst()
                .orElse("");
    }

    private Api.Answer alarmDesk(long after, String id) {
        Api.Answer page = alert.get("/changes?after=" + after);
        List<Map<String, Object>> items = page.list("items").stream()
                .filter(item -> id.equals(item.get("dossier")))
                .toList();
        return new Api.Answer(200, items.get(items.size() - 1), Map.of());
    }

    @Test
    void a_move_told_late_is_in_force_from_its_day_wherever_the_address_is_asked_for() {
        long head = ((Number) alert.get("/changes?after=0&limit=1").at("head")).longValue();
        String id = create(living("迟告"));
        String before = (String) bureau.get("/dossiers/" + id).at("recordedAt");
        clock.advance(Duration.ofDays(7));

        change(id, 1, movedOn("2026-11-20", NEW_HOME));

        assertThat(address(id)).isEqualTo(NEW_HOME);
        assertThat(alarmDesk(head, id).at("card.address")).isEqualTo(NEW_HOME);
        Object old = addressOn(id, "?on=2026-11-19");
        Object now = addressOn(id, "");
        assertThat(old).isNotEqualTo(now).asString().contains("姑苏");
        for (String day : List.of("2026-11-20", "2026-11-24", "2026-11-30", "2026-12-01")) {
            assertThat(addressOn(id, "?on=" + day)).as(day).isEqualTo(now);
            assertThat(addressOn(id, "?on=" + day + "&knownAt=" + before))
                    .as(day)
                    .isEqualTo(old);
        }
        String community = (String) bureau.get("/dossiers/" + id).at("community.id");
        assertThat(bureau.post("/dossiers/search", map("community", community)).list("items"))
                .extracting(item -> item.get("id"))
                .containsExactly(id);
        assertThat((String) bureau.get("/dossiers/" + id + "/history").at("items.0.sentence"))
                .contains("居住地址自2026-11-20起由“" + old + "”改为“" + now + "”");
    }

    @Test
    void a_move_on_the_day_on_which_the_card_was_made_leaves_the_days_before_as_they_were() {
        String id = create(living("当日"));
        Object old = addressOn(id, "");

        change(id, 1, movedOn("2026-11-24", NEW_HOME));

        assertThat(address(id)).isEqualTo(NEW_HOME);
        assertThat(addressOn(id, "?on=2026-11-23")).isEqualTo(old);
        Api.Answer takenBack = change(
                id,
                2,
                map(
                        "source",
                        "call",
                        "withdraw",
                        map("personal", List.of(map("from", "2026-11-24", "field", "address")))));
        assertThat(takenBack.status()).isEqualTo(200);
        assertThat(addressOn(id, "")).isEqualTo(old);
    }

    @Test
    void what_is_said_without_a_day_holds_from_the_day_it_is_said_also_when_it_was_so_before_the_move() {
        String id = create(living("回迁"));
        String home = (String) address(id);
        change(id, 1, movedOn("2026-11-20", NEW_HOME));

        Api.Answer said = change(id, 2, map("source", "visit", "personal", map("address", home)));

        assertThat(said.at("changed")).isEqualTo(true);
        assertThat(address(id)).isEqualTo(home);
        assertThat(addressOn(id, "?on=2026-11-23")).isNotEqualTo(addressOn(id, ""));
    }
}
