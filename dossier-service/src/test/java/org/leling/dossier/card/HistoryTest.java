package org.leling.dossier.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** The history says in each sentence what changed from what to what, and never what is hidden. */
class HistoryTest extends DossierTest {

    private static final String STAY = "h-1";

    private void say(String id, Map<String, Object> body) {
        body.putIfAbsent("source", "call");
        Api.Answer done = change(id, (int) bureau.get("/dossiers/" + id).at("version"), body);
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
    }

    private void item(String id, Object... pairs) {
        say(id, map("items", List.of(map(pairs))));
    }

    private void stay(String id, Object... pairs) {
        Map<String, Object> stay = map("id", STAY, "admitted", "2026-06-01");
        stay.putAll(map(pairs));
        say(id, map("hospital", List.of(stay)));
    }

    private String last(String id) {
        return last(bureau, id, "zh-CN");
    }

    private static String last(Api api, String id, String language) {
        return (String) api.call(HttpRequest.GET("/dossiers/" + id + "/history").header("Accept-Language", language))
                .at("items.0.sentence");
    }

    private static Map<String, Object> member(Object... pairs) {
        Map<String, Object> member = map("role", "RELATIVE", "person", "陈小石", "phone", "13800000002");
        member.putAll(map(pairs));
        return member;
    }

    private void group(String id, Map<String, Object>... members) {
        int version = (int) bureau.get("/dossiers/" + id).at("version");
        Api.Answer put = bureau.put(
                "/dossiers/" + id + "/care-group",
                map("source", "visit", "members", List.of(members)),
                "If-Match",
                "\"" + version + "\"");
        assertThat(put.status()).as(put.toString()).isEqualTo(200);
    }

    @Test
    void what_is_told_of_a_stay_later_is_added_and_the_diagnosis_is_never_told() {
        String id = create(person("史住院", "市史局"));
        stay(id, "hospital", "市一院");
        assertThat(last(id)).contains("登记住院：市一院，2026-06-01入院。");

        stay(id, "ward", "骨科", "bed", "12床", "diagnosis", "股骨颈骨折");
        assertThat(last(id)).contains("：住院（市一院，2026-06-01入院）补充登记：病区为骨科，床位为12床，已登记诊断（内容不显示）。");

        stay(id, "ward", "内科", "diagnosis", "肺炎");
        assertThat(last(id)).contains("：更正住院（市一院，2026-06-01入院）：病区由“骨科”改为“内科”，诊断有变更（内容不显示）。");
        assertThat(last(bureau, id, "en"))
                .contains("hospital stay (市一院; admitted 2026-06-01) corrected: ward from «骨科» to «内科»;"
                        + " diagnosis changed (not shown).");

        stay(id, "hospital", "市二院", "discharged", "2026-06-20");
        assertThat(last(id)).contains("：登记出院：市二院，2026-06-01入院，2026-06-20出院，医院由“市一院”改为“市二院”。");

        stay(id, "hospital", "市二院", "discharged", "2026-06-21");
        assertThat(last(id)).contains("：更正住院（市二院，2026-06-01入院，2026-06-20出院）：出院日期由“2026-06-20”改为“2026-06-21”。");
        assertThat(bureau.get("/dossiers/" + id + "/history").body().toString())
                .doesNotContain("骨折")
                .doesNotContain("肺炎");
    }

    @Test
    void a_member_whose_day_number_or_name_changes_is_told_from_what_to_what_masked() {
        String id = create(person("史小组", "市史局"));
        group(id, member("from", "2026-10-01"));
        String member = (String) bureau.get("/dossiers/" + id).at("careGroup.0.id");

        group(id, member("id", member, "from", "2026-09-01", "relation", "儿子"));
        assertThat(last(id)).contains("关爱小组成员变更：家属 陈*石，与本人关系为儿子，起始日由“2026-10-01”改为“2026-09-01”");

        group(id, member("id", member, "from", "2026-09-01", "relation", "儿子", "phone", "13811110003"));
        assertThat(last(id)).contains("关爱小组成员变更：家属 陈*石，电话由“138****0002”改为“138****0003”");

        group(id, member("id", member, "from", "2026-09-01", "relation", "儿子", "phone", "13822220003"));
        assertThat(last(id)).contains("关爱小组成员变更：家属 陈*石，电话有变更（内容不显示）");
        assertThat(bureau.get("/dossiers/" + id + "/history").body().toString())
                .doesNotContain("陈小石")
                .doesNotContain("13800000002")
                .doesNotContain("13811110003");
    }

    @Test
    void a_contract_that_is_declined_says_so_and_not_what_no_longer_applies() {
        String id = create(person("史签约", "市史局"));
        item(
                id,
                "section",
                "DOCTOR_CONTRACT",
                "id",
                "c-1",
                "from",
                "2026-02-01",
                "doctor",
                "王海",
                "team",
                "一队",
                "until",
                "2026-12-31");
        item(id, "section", "DOCTOR_CONTRACT", "id", "c-1", "from", "2026-09-01", "declined", true);

        assertThat(last(id)).endsWith("：家庭医生签约“王* 一队 2026-12-31”自2026-09-01起本人不愿签约。");
        assertThat(bureau.get("/dossiers/" + id).list("sections"))
                .filteredOn(section -> section.get("section").equals("DOCTOR_CONTRACT"))
                .singleElement()
                .asString()
                .contains("title=本人不愿签约");

        String other = create(person("史不签", "市史局"));
        item(other, "section", "DOCTOR_CONTRACT", "id", "c-1", "from", "2026-09-01", "declined", true);
        assertThat(last(other)).endsWith("：登记家庭医生签约“本人不愿签约”，自2026-09-01起。");
    }

    @Test
    void a_medicine_is_told_without_its_name_and_without_a_name_that_says_nothing() {
        String id = create(person("史用药", "市史局"));
        item(id, "section", "MEDICINE", "id", "d-1", "from", "2026-02-01", "name", "氨氯地平", "often", "DAILY");
        assertThat(last(id)).endsWith("：登记用药，自2026-02-01起（内容不显示）。");

        item(id, "section", "MEDICINE", "id", "d-1", "from", "2026-03-01", "name", "缬沙坦", "often", "TWICE_DAILY");
        assertThat(last(id)).endsWith("：用药自2026-03-01起药名有变更（内容不显示），频次由“每日一次”改为“每日两次”。");

        item(id, "section", "MEDICINE", "id", "d-1", "from", "2026-04-01", "over", true);
        assertThat(last(id)).endsWith("：用药自2026-04-01起终止（内容不显示）。");
        assertThat(bureau.get("/dossiers/" + id + "/history").body().toString())
                .doesNotContain("氨氯地平")
                .doesNotContain("缬沙坦");
    }

    @Test
    void the_end_of_a_wish_that_is_taken_back_is_told_as_its_end() {
        String id = create(person("史心愿", "市史局"));
        item(id, "section", "WISH", "id", "w-1", "from", "2026-02-01", "kind", "LEARNING", "what", "书法");
        item(id, "section", "WISH", "id", "w-1", "from", "2026-05-01", "over", true);
        say(id, map("withdraw", map("items", List.of(map("section", "WISH", "id", "w-1", "from", "2026-05-01")))));

        assertThat(last(id)).endsWith("：撤回心愿与爱好“学习 书法”自2026-05-01起的终止，系误记。");
    }

    @Test
    void a_need_is_told_with_its_kind_to_those_who_answer_needs() {
        String id = create(person("史需求", "市史局"));
        bureau.post(
                "/dossiers/" + id + "/needs",
                map("kind", "HOUSING", "text", "楼道加装扶手", "on", "2026-11-01"),
                "Idempotency-Key",
                UUID.randomUUID().toString());

        assertThat(last(id)).contains("登记需求建议“住房”（2026-11-01）");
        assertThat(last(bureau.as(tokens.auditor()), id, "zh-CN")).contains("登记需求建议（2026-11-01）");
        assertThat(last(bureau, id, "en")).contains("need or suggestion «housing» recorded (2026-11-01)");
    }
}
