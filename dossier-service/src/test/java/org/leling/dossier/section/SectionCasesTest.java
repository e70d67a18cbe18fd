package org.leling.dossier.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** Each section by a table of cases: what is said, how the card names it, and which planning fact follows. */
class SectionCasesTest extends DossierTest {

    private static final String FROM = "2026-02-02";

    /** What is said of a section, its short name on the card, and the fact that follows, as {@code key=value}. */
    private record Case(String section, Map<String, Object> said, String title, String fact) {}

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.add(new Case(
                "FAMILY_MEMBER",
                map("relation", "SON", "name", "洪一", "phone", "0512-65221234", "livesTogether", false),
                "儿子 洪* 051*****1234",
                ""));
        cases.add(new Case("ASSESSMENT", map("level", "SEVERE", "assessor", "区评估中心"), "重度失能", "ability=SEVERE"));
        cases.add(new Case("ASSESSMENT", map("items", points()), "能力完好", "ability=INTACT"));
        cases.add(new Case("ASSESSMENT", map("items", points(), "coma", true), "完全失能", "ability=COMPLETE"));
        cases.add(new Case("MEDICINE", map("name", "氨氯地平", "dose", "5毫克", "often", "DAILY"), "用药", ""));
        cases.add(new Case(
                "ENTITLEMENT",
                map(
                        "kind",
                        "NURSING_FEE",
                        "state",
                        "GRANTED",
                        "amount",
                        1280.5,
                        "per",
                        "MONTH",
                        "document",
                        "苏老干〔2020〕3号"),
                "护理费 已落实",
                ""));
        cases.add(new Case(
                "ENTITLEMENT",
                map("kind", "LOCAL_MEDICAL_CARE", "state", "GRANTED"),
                "享受当地医疗照顾 已落实",
                "localMedicalCare=true"));
        cases.add(new Case(
                "DOCTOR_CONTRACT",
                map("doctor", "沈一帆", "team", "虹桥团队", "until", "2027-02-01", "services", List.of("HOME_VISIT")),
                "沈*帆 虹桥团队 2027-02-01",
                "careGroup=[DOCTOR], familyDoctor={until=2027-02-01}"));
        cases.add(new Case("DOCTOR_CONTRACT", map("declined", true), "本人不愿签约", "familyDoctor={declined=true}"));
        cases.add(new Case("DOCTOR_EVALUATION", map("team", "虹桥团队", "answers", answers(9)), "虹桥团队 90分", ""));
        cases.add(new Case(
                "HOME_CARE",
                map("needed", true, "provider", "爱心家政", "hoursEachMonth", 20, "services", List.of("MEALS")),
                "需要服务：是 爱心家政",
                "homeCareNeeded=true"));
        cases.add(new Case("HOME_CARE", map("needed", false), "需要服务：否", "homeCareNeeded=false"));
        cases.add(new Case(
                "HOME_ADAPTATION",
                map("what", "卫生间扶手", "state", "PAID", "cost", "3200", "subsidy", "2000", "ownShare", "1200"),
                "卫生间扶手 已结算",
                "homeAdaptation=true"));
        cases.add(
                new Case("HOME_ADAPTATION", map("what", "全屋", "state", "DECLINED"), "全屋 不需改造", "homeAdaptation=false"));
        cases.add(new Case("EQUIPMENT", map("kind", "HANDSET", "device", "h-1"), "电子保姆", "handset=true"));
        cases.add(new Case("EQUIPMENT", map("kind", "SENSOR", "sensor", "SMOKE"), "智能感应 烟雾", "sensors=true"));
        cases.add(new Case("LEGAL_AID", map("matter", "赡养", "state", "REQUESTED"), "已申请", ""));
        cases.add(new Case(
                "WISH",
                map("kind", "BIRTHDAY", "calendar", "LUNAR", "month", 4, "day", 6),
                "过生日 农历 4月 6日",
                "birthdayKept={calendar=LUNAR, month=4, day=6}"));
        cases.add(new Case(
                "WISH",
                map("kind", "ACTIVITY", "takesPart", true, "activities", List.of("LECTURES")),
                "参加活动 愿意参加：是",
                "willing=true"));
        cases.add(new Case("WISH", map("kind", "VISIT_A_PLACE", "what", "沙家浜"), "重访旧地 沙家浜", ""));
        cases.add(new Case(
                "MEASURE",
                map(
                        "action", "MEAL",
                        "party", "COMMUNITY",
                        "every", "WEEK",
                        "state", "AGREED",
                        "why", "独自做饭有困难",
                        "agreedBy", "本人与社区",
                        "reviewOn", "2026-08-01"),
                "社区每周送餐（已商定）",
                "measures=[{id=x-1, party=COMMUNITY, action=MEAL, every=WEEK, from=2026-02-02, why=独自做饭有困难}]"));
        cases.add(new Case(
                "MEASURE",
                map("action", "VISIT", "party", "UNIT", "every", "MONTH", "state", "PROPOSED", "why", "孤单"),
                "管理单位每月走访（拟议）",
                "measures=[]"));
        return cases;
    }

    private static Map<String, Object> points() {
        Map<String, Object> points = new LinkedHashMap<>();
        Questionnaire.ABILITY.questions().forEach(each -> points.put(each.code(), each.most()));
        return points;
    }

    private static Map<String, Object> answers(int each) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Questionnaire.DOCTOR.questions().forEach(question -> answers.put(question.code(), each));
        return answers;
    }

    @Test
    void each_section_takes_what_it_declares_names_it_and_states_the_fact_that_follows() {
        SoftAssertions all = new SoftAssertions();
        for (Case each : cases()) {
            String id = create(person("洪大", "市栏目局"));
            Map<String, Object> item = map("section", each.section, "id", "x-1", "from", FROM);
            item.putAll(each.said);
            Api.Answer answer = change(id, 1, map("source", "visit", "items", List.of(item)));
            Api.Answer card = bureau.get("/dossiers/" + id);
            all.assertThat(answer.status()).as(each + " " + answer).isEqualTo(200);
            all.assertThat(title(card, each.section)).as(each.toString()).isEqualTo(each.title);
            all.assertThat(facts(card)).as(each.toString()).isEqualTo(each.fact);
        }
        all.assertAll();
    }

    private static Object title(Api.Answer card, String section) {
        return card.list("sections").stream()
                .filter(each -> each.get("section").equals(section))
                .map(each -> ((Map<?, ?>) ((List<?>) each.get("items")).get(0)).get("title"))
                .findFirst()
                .orElseThrow();
    }

    private static String facts(Api.Answer card) {
        return card.list("planning.facts").stream()
                .filter(change -> change.get("from").equals(FROM))
                .flatMap(change -> change.entrySet().stream())
                .filter(entry -> !entry.getKey().equals("from"))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Test
    void a_fact_stated_directly_that_says_otherwise_becomes_an_item_so_that_there_is_one_truth() {
        String id = create(person("洪二", "市栏目局"));
        change(
                id,
                1,
                map(
                        "source",
                        "visit",
                        "items",
                        List.of(
                                map("section", "ASSESSMENT", "id", "a-1", "from", FROM, "level", "MILD"),
                                map("section", "EQUIPMENT", "id", "q-1", "from", FROM, "kind", "HANDSET"))));

        change(
                id,
                2,
                map(
                        "source",
                        "hand",
                        "facts",
                        List.of(map("from", "2026-05-04", "ability", "SEVERE", "handset", false))));
        Api.Answer card = bureau.get("/dossiers/" + id);

        assertThat(title(card, "ASSESSMENT")).isEqualTo("重度失能");
        assertThat(card.list("sections").stream()
                        .filter(each -> each.get("section").equals("EQUIPMENT"))
                        .map(each -> ((List<?>) each.get("items")).size()))
                .containsExactly(0);
        assertThat(bureau.get("/dossiers/" + id + "?on=2026-05-03").list("facts"))
                .filteredOn(fact -> fact.get("key").equals("handset"))
                .extracting(fact -> fact.get("value"))
                .containsExactly(true);
    }

    @Test
    void what_was_older_than_the_dossier_holds_from_its_first_day_and_makes_no_arrears() {
        String id = create(person("洪三", "市栏目局"));

        change(
                id,
                1,
                map(
                        "source",
                        "visit",
                        "items",
                        List.of(map("section", "ASSESSMENT", "id", "a-1", "from", "2019-05-06", "level", "MODERATE"))));
        Api.Answer card = bureau.get("/dossiers/" + id);

        assertThat(card.at("firstDay")).isEqualTo("2026-01-05");
        assertThat(card.list("planning.facts")).hasSize(1);
        assertThat(card.at("planning.facts.0.ability")).isEqualTo("MODERATE");
        assertThat(bureau.get("/dossiers/" + id + "?on=2019-05-06").at("sections.1.items.0.title"))
                .isEqualTo("中度失能");
    }

    @Test
    void the_doctors_teams_are_compared_by_a_years_questionnaires_as_far_as_one_may_see() {
        String first = create(person("洪四", "市评价甲局"));
        String second = create(person("洪五", "市评价乙局"));
        for (Map.Entry<String, Integer> each : Map.of(first, 8, second, 10).entrySet()) {
            change(
                    each.getKey(),
                    1,
                    map(
                            "source",
                            "visit",
                            "items",
                            List.of(map(
                                    "section", "DOCTOR_EVALUATION",
                                    "from", "2025-06-02",
                                    "team", "评价团队",
                                    "answers", answers(each.getValue())))));
        }
        Api unit =
                bureau.as(tokens.unit((String) bureau.get("/dossiers/" + first).at("unit.id")));

        Api.Answer all = bureau.get("/doctor-teams/results?year=2025");
        assertThat(all.at("items.0.team")).isEqualTo("评价团队");
        assertThat(all.at("items.0.evaluations")).isEqualTo(2);
        assertThat(all.at("items.0.average")).isEqualTo(90.0);
        assertThat(all.at("items.0.lowest")).isEqualTo(80);
        assertThat(all.at("items.0.questions.0.average")).isEqualTo(9.0);
        assertThat(unit.get("/doctor-teams/results?year=2025").at("items.0.average"))
                .isEqualTo(80.0);
    }

    @Test
    void a_questionnaire_that_was_told_anew_counts_once_and_one_taken_back_not_at_all() {
        String id = create(person("洪八", "市评价丙局"));
        Map<String, Object> first = map(
                "section",
                "DOCTOR_EVALUATION",
                "id",
                "e-1",
                "from",
                "2024-06-02",
                "team",
                "一次团队",
                "answers",
                answers(5));
        change(id, 1, map("source", "visit", "items", List.of(first)));
        Map<String, Object> anew = new LinkedHashMap<>(first);
        anew.put("from", "2024-06-09");
        anew.put("answers", answers(9));
        change(id, 2, map("source", "visit", "items", List.of(anew)));

        Api.Answer results = bureau.get("/doctor-teams/results?year=2024");
        change(
                id,
                3,
                map(
                        "source",
                        "visit",
                        "withdraw",
                        map(
                                "items",
                                List.of(
                                        map("section", "DOCTOR_EVALUATION", "id", "e-1", "from", "2024-06-02"),
                                        map("section", "DOCTOR_EVALUATION", "id", "e-1", "from", "2024-06-09")))));

        assertThat(results.at("items.0.evaluations")).isEqualTo(1);
        assertThat(results.at("items.0.average")).isEqualTo(90.0);
        assertThat(bureau.get("/doctor-teams/results?year=2024").list("items")).isEmpty();
    }

    @Test
    void masked_attributes_are_shown_for_a_reason_and_nobody_reads_items_outside_the_scope() {
        String id = create(person("洪六", "市遮盖甲局"));
        change(
                id,
                1,
                map(
                        "source",
                        "visit",
                        "items",
                        List.of(map("section", "MEDICINE", "id", "m-1", "from", FROM, "name", "氨氯地平", "dose", "5毫克"))));
        String other = (String)
                bureau.get("/dossiers/" + create(person("洪七", "市遮盖乙局"))).at("unit.id");

        assertThat(bureau.get("/dossiers/" + id).body().toString()).doesNotContain("氨氯地平");
        assertThat(bureau.get("/dossiers/" + id + "/history").body().toString()).doesNotContain("氨氯地平");
        assertThat(bureau.post("/dossiers/" + id + "/reveal", map("fields", List.of("MEDICINE"), "reason", "配药"))
                        .at("fields.MEDICINE"))
                .isEqualTo(List.of(map("id", "m-1", "from", FROM, "name", "氨氯地平", "dose", "5毫克")));
        change(
                id,
                2,
                map(
                        "source",
                        "hospital-notice",
                        "hospital",
                        List.of(map("id", "h-1", "admitted", "2026-03-02", "ward", "骨科", "diagnosis", "股骨骨折"))));
        assertThat(bureau.get("/dossiers/" + id).at("hospital.0"))
                .isEqualTo(map("id", "h-1", "admitted", "2026-03-02", "ward", "骨科", "diagnosis", "***"));
        assertThat(bureau.post("/dossiers/" + id + "/reveal", map("fields", List.of("hospital"), "reason", "探望"))
                        .at("fields.hospital.0.diagnosis"))
                .isEqualTo("股骨骨折");
        assertThat(bureau.as(tokens.unit(other)).get("/dossiers/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void the_forms_of_all_sections_are_told_in_both_languages() {
        Api.Answer forms = bureau.get("/sections");

        assertThat(forms.list("items")).hasSize(Section.values().length);
        assertThat(forms.at("items.0.attributes.0.choices.2")).isEqualTo(map("value", "DAUGHTER", "label", "女儿"));
        assertThat(forms.at("items.1.attributes.0.questions.25.label")).isEqualTo("社会交往能力");
        assertThat(forms.list("fields")).extracting(field -> field.get("field")).contains("allergies", "mobility");
    }
}
