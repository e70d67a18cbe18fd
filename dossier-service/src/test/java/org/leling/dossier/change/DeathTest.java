package org.leling.dossier.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** A death against what is recorded of later days, and the card of who has died. */
class DeathTest extends DossierTest {

    private static Map<String, Object> died(String day) {
        return map("source", "family", "died", day);
    }

    private static Map<String, Object> stay(String id, String admitted, Object discharged) {
        Map<String, Object> stay = map("id", id, "admitted", admitted);
        if (discharged != null) {
            stay.put("discharged", discharged);
        }
        return map("source", "hospital-notice", "hospital", List.of(stay));
    }

    @Test
    void a_death_before_a_recorded_discharge_or_admission_is_refused_with_the_day_that_it_contradicts() {
        String id = create(person("住院", "市身后局"));
        change(id, 1, stay("h-1", "2026-09-01", "2026-09-20"));
        change(id, 2, stay("h-2", "2026-10-03", null));

        Api.Answer refused = change(id, 3, died("2026-09-10"));

        assertThat(refused.faults())
                .containsExactlyInAnyOrder("died died-before-discharge", "died died-before-admission");
        assertThat(refused.list("faults"))
                .extracting(fact -> fact.get("message"))
                .containsExactlyInAnyOrder(
                        "去世日期2026-09-10早于已登记的出院日期2026-09-20，请核对更正", "去世日期2026-09-10早于已登记的入院日期2026-10-03，请核对更正");
        Map<String, Object> mended = died("2026-09-10");
        mended.putAll(map(
                "hospital",
                List.of(map("id", "h-1", "admitted", "2026-09-01", "discharged", "2026-09-10")),
                "withdraw",
                map("hospital", List.of("h-2"))));
        assertThat(change(id, 3, mended).status()).isEqualTo(200);
        assertThat(change(id, 4, stay("h-1", "2026-09-01", "2026-09-11")).faults())
                .containsExactly("hospital[0].discharged after-death");
    }

    @Test
    void the_card_of_who_has_died_tells_of_their_last_day() {
        Map<String, Object> person = person("终日", "市身后局");
        String id = create(person);
        change(id, 1, stay("h-1", "2026-11-10", null));
        change(
                id,
                2,
                map(
                        "source",
                        "visit",
                        "facts",
                        List.of(map("from", "2026-11-22", "residence", home("320505", "CHILD")))));
        change(id, 3, died("2026-11-16"));

        Api.Answer card = bureau.get("/dossiers/" + id);

        assertThat(card.at("on")).isEqualTo("2026-11-24");
        assertThat(card.at("died")).isEqualTo("2026-11-16");
        assertThat(card.at("class.livingClass")).isEqualTo("EMPTY_NEST");
        assertThat(card.list("class.reasons")).isNotEmpty();
        assertThat(card.at("facts.0.text")).asString().contains("独居");
        assertThat(card.list("hospital"))
                .containsExactly(map("id", "h-1", "admitted", "2026-11-10", "discharged", "2026-11-16"));
        assertThat(card.at("roles.missing")).isEqualTo(List.of());
        Api.Answer found = bureau.post("/dossiers/search", map("idNumber", person.get("idNumber")));
        assertThat(found.at("items.0.livingClass")).isEqualTo(card.at("class.livingClass"));
        assertThat(found.at("items.0.attention")).isEqualTo(card.at("attention.level"));
        assertThat(bureau.get("/dossiers/" + id + "?on=2026-11-15").list("hospital"))
                .containsExactly(map("id", "h-1", "admitted", "2026-11-10"));
    }
}
