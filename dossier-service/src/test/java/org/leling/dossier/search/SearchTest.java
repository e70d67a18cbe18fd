package org.leling.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** Finding people: by what, how far, and how they are shown. */
class SearchTest extends DossierTest {

    private List<Object> ids(Map<String, Object> query) {
        List<Object> ids = new ArrayList<>();
        bureau.post("/dossiers/search", query).list("items").forEach(item -> ids.add(item.get("id")));
        return ids;
    }

    @Test
    void people_are_found_by_the_beginning_of_a_name_or_of_a_given_name_by_number_place_unit_and_class() {
        var first = person("欧阳春兰", "市科技局");
        String a = create(first);
        var second = person("欧春", "市科学院");
        second.put("unit", map("name", "市科学院", "division", "320581"));
        second.put("facts", List.of(map("from", "2026-01-05", "residence", home("320581", "CHILD"))));
        String b = create(second);
        String unit = (String) bureau.get("/dossiers/" + b).at("unit.id");

        assertThat(ids(map("text", "欧阳"))).containsExactly(a);
        assertThat(ids(map("text", "欧"))).containsExactly(a, b);
        assertThat(ids(map("text", "春"))).containsExactly(a, b);
        assertThat(ids(map("text", "春兰"))).containsExactly(a);
        assertThat(ids(map("text", "欧兰"))).isEmpty();
        assertThat(ids(map("idNumber", first.get("idNumber")))).containsExactly(a);
        assertThat(ids(map("idNumber", ((String) first.get("idNumber")).toLowerCase(java.util.Locale.ROOT))))
                .containsExactly(a);
        assertThat(ids(map("text", "欧", "division", "320581"))).containsExactly(b);
        assertThat(ids(map("text", "欧", "division", "320500"))).containsExactly(a, b);
        assertThat(ids(map("text", "欧", "division", "320600"))).isEmpty();
        assertThat(ids(map("unit", unit))).containsExactly(b);
        assertThat(ids(map("text", "欧", "livingClass", "WITH_RELATIVES"))).containsExactly(b);
        assertThat(ids(map("text", "欧", "attention", "RAISED"))).containsExactly(a);
        assertThat(ids(map("ids", List.of(b, "d-none")))).containsExactly(b);
        assertThat(ids(map("ids", List.of()))).isEmpty();
    }

    @Test
    void lists_are_masked_and_go_on_from_page_to_page() {
        List<String> made = new ArrayList<>();
        for (String name : List.of("司马一", "司马二", "司马三")) {
            made.add(create(person(name, "市编办")));
        }

        Api.Answer page = bureau.post("/dossiers/search?count=true", map("text", "司马", "limit", 2));
        Api.Answer rest = bureau.post("/dossiers/search", map("text", "司马", "limit", 2, "after", page.at("next")));

        assertThat(page.at("total")).isEqualTo(3);
        assertThat(page.at("items.0.name")).isEqualTo("司*一");
        assertThat((String) page.at("items.0.idNumber")).matches("3205\\*{10}.{4}");
        assertThat(page.at("items.0.livingClassName")).isEqualTo("空巢独居类");
        assertThat(page.at("items.0.unit.name")).isEqualTo("市编办");
        assertThat(page.list("items")).extracting(item -> item.get("id")).containsExactly(made.get(0), made.get(1));
        assertThat(rest.list("items")).extracting(item -> item.get("id")).containsExactly(made.get(2));
        assertThat(rest.at("next")).isNull();
        assertThat(page.body().toString()).doesNotContain("司马");
    }

    @Test
    void every_fault_of_a_query_is_named() {
        Api.Answer refused = bureau.post(
                "/dossiers/search",
                map(
                        "livingClass",
                        "RICH",
                        "division",
                        "Suzhou",
                        "attention",
                        "LOW",
                        "limit",
                        0,
                        "after",
                        "x",
                        "hat",
                        1));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        "livingClass none-of",
                        "division not-a-division",
                        "attention none-of",
                        "limit not-in-range",
                        "after not-a-position",
                        "hat unknown-property");
    }
}
