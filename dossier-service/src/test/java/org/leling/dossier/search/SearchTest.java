package org.leling.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;
import org.leling.dossier.record.db.NameReindex;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;

/** Finding people: by what, how far, and how they are shown. */
class SearchTest extends DossierTest {

    @Inject
    Sql sql;

    @Inject
    NameReindex reindex;

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

    @ParameterizedTest
    @CsvSource({
        "单雄信, shanxiongxin shanxx sxx xiongxin xx shan Shān 'Shan Xiong Xin' 单xx, danxiong cxx",
        "仇龑, qiuyan qy yan 仇yan, chouyan cy",
        "万俟犇, moqiben mqb moqib ben 万俟b, wanben",
        "区喆堃, ouzhekun oz zk zhekun kun, qu",
        "吕绿, lvlv lülü lulu lyulyu ll, lvlan",
        "翟长乐, zhaichangle dizhangyue zcl zcy dzl changle, zhaile",
        "买买提·艾力, 买买提艾力 买买提·艾力 买买提•艾力 买买提・艾 提艾力 艾力 maimaitiaili aili, 买买艾力",
        "曾𬱖, zengdi zd 𬱖 曾di, ceng"
    })
    void people_are_found_by_pinyin_and_first_letters_as_their_surname_is_read(
            String name, String finding, String notFinding) {
        String id = create(person(name, "市作协"));

        Matcher typed = Pattern.compile("'([^']+)'|(\\S+)").matcher(finding);
        while (typed.find()) {
            String text = typed.group(1) == null ? typed.group(2) : typed.group(1);
            assertThat(ids(map("text", text))).as(text).contains(id);
        }
        for (String text : notFinding.split(" ")) {
            assertThat(ids(map("text", text))).as(text).doesNotContain(id);
        }
        assertThat(ids(map("text", "'"))).isEmpty();
    }

    @Test
    void a_new_name_is_found_and_the_old_one_no_longer() {
        String id = create(person("纪晓岚", "市文联"));

        change(id, 1, map("source", "visit", "personal", map("name", "解小兰")));

        assertThat(ids(map("text", "jixl"))).isEmpty();
        assertThat(ids(map("text", "xiexl"))).containsExactly(id);
    }

    @Test
    void a_name_told_late_is_found_and_once_it_is_taken_back_the_former_one_again() {
        String id = create(person("纪昀", "市文联"));

        change(id, 1, map("source", "visit", "personal", map("from", "2026-10-01", "name", "缪荃孙")));
        assertThat(ids(map("text", "miaoqs"))).containsExactly(id);
        assertThat(ids(map("text", "jiyun"))).isEmpty();
        change(
                id,
                2,
                map(
                        "source",
                        "call",
                        "withdraw",
                        map("personal", List.of(map("from", "2026-10-01", "field", "name")))));

        assertThat(ids(map("text", "miaoqs"))).isEmpty();
        assertThat(ids(map("text", "jiyun"))).containsExactly(id);
    }

    @Test
    void names_of_before_an_upgrade_are_indexed_by_and_by_at_the_start_and_once() {
        String id = create(person("郗鉴之", "市志办"));
        SystemScope.run(
                "test",
                () -> sql.run(() -> {
                    sql.update("delete from name_token where dossier_id = ?", id);
                    sql.update("update dossier set names_edition = 1 where dossier_id = ?", id);
                }));
        assertThat(ids(map("text", "xijian"))).isEmpty();

        int indexed = reindex.run();
        int again = reindex.run();

        assertThat(ids(map("text", "xijian"))).containsExactly(id);
        assertThat(ids(map("text", "郗"))).containsExactly(id);
        assertThat(indexed).isEqualTo(1);
        assertThat(again).isZero();
    }

    @Test
    void people_with_an_open_need_are_found_until_it_is_settled() {
        String id = create(person("韦求", "市残联"));
        create(person("韦足", "市残联"));
        change(
                id,
                1,
                map(
                        "source",
                        "visit",
                        "events",
                        List.of(map("id", "e-need", "on", "2026-11-20", "kind", "NEED", "text", "扶手"))));

        assertThat(ids(map("text", "wei", "openNeed", true))).containsExactly(id);

        change(id, 2, map("source", "visit", "withdraw", map("events", List.of("e-need"))));
        assertThat(ids(map("text", "wei", "openNeed", true))).isEmpty();
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
