package org.leling.dossier.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;
import org.leling.dossier.assessment.DailyReview;

/** A measure from the need that it is proposed for to its review, and the list of those that must be looked at again. */
class MeasureTest extends DossierTest {

    @Inject
    DailyReview review;

    @AfterEach
    void today() {
        clock.setToday(TODAY);
    }

    private String raise(String dossier) {
        return (String) bureau.post(
                        "/dossiers/" + dossier + "/needs",
                        map("kind", "HOUSING", "text", "楼道加装扶手", "on", "2026-10-20"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .at("id");
    }

    private Api.Answer say(String dossier, Object... values) {
        Map<String, Object> item = map(values);
        item.putIfAbsent("section", "MEASURE");
        item.putIfAbsent("id", "m-1");
        int version = (int) bureau.get("/dossiers/" + dossier).at("version");
        return change(dossier, version, map("source", "visit", "items", List.of(item)));
    }

    private Api.Answer propose(String dossier, String need, Object... more) {
        Map<String, Object> item = map(
                "from",
                "2026-11-02",
                "action",
                "VISIT",
                "party",
                "UNIT",
                "every",
                "MONTH",
                "state",
                "PROPOSED",
                "why",
                "针对住房需求",
                "need",
                need,
                "proposedBy",
                "陈某");
        item.putAll(map(more));
        List<Object> values = new ArrayList<>();
        item.forEach((key, value) -> {
            values.add(key);
            values.add(value);
        });
        return say(dossier, values.toArray());
    }

    private Api.Answer find(Api api, Object... query) {
        return api.post("/measures/search?count=true", map(query));
    }

    private List<String> sentences(String dossier, String language) {
        return bureau
                .call(HttpRequest.GET("/dossiers/" + dossier + "/history").header("Accept-Language", language))
                .list("items")
                .stream()
                .map(item -> String.valueOf(item.get("sentence")))
                .toList();
    }

    @Test
    void a_measure_is_proposed_from_a_need_agreed_by_whom_and_reviewed_and_its_history_reads_well() {
        String dossier = create(person("关措施", "市措施局"));
        String need = raise(dossier);

        assertThat(propose(dossier, need).status()).isEqualTo(200);
        assertThat(find(bureau, "dossier", dossier, "need", need).at("items.0.needRaised"))
                .isEqualTo("2026-10-20");
        Api.Answer unsaid = say(dossier, "from", "2026-11-10", "state", "AGREED");
        assertThat(say(
                                dossier,
                                "from",
                                "2026-11-10",
                                "state",
                                "AGREED",
                                "agreedBy",
                                "本人与单位",
                                "agreedOn",
                                "2026-11-10",
                                "reviewOn",
                                "2026-11-20")
                        .status())
                .isEqualTo(200);
        Api.Answer due = find(bureau, "dossier", dossier, "due", true);
        assertThat(say(
                                dossier,
                                "from",
                                "2026-11-23",
                                "reviewedOn",
                                "2026-11-23",
                                "reviewResult",
                                "继续",
                                "reviewOn",
                                "2027-05-23")
                        .status())
                .isEqualTo(200);

        assertThat(unsaid.faults()).containsExactly("items[0].agreedBy required");
        assertThat(due.at("total")).isEqualTo(1);
        assertThat(due.at("items.0.text")).isEqualTo("管理单位每月走访（已商定）");
        assertThat(due.at("items.0.person")).isEqualTo("关*施");
        assertThat(due.at("items.0.due")).isEqualTo(true);
        assertThat(due.body().toString()).doesNotContain("针对住房需求");
        assertThat(find(bureau, "dossier", dossier, "due", true).list("items")).isEmpty();
        assertThat(bureau.get("/dossiers/" + dossier).body().toString()).contains("2026-10-20提出的需求");
        assertThat(sentences(dossier, "zh-CN"))
                .containsSubsequence(
                        "2026-11-24，bureau-1据走访：复核个性措施“管理单位每月走访”，2026-11-23复核，结果为继续，下次复核日期为2027-05-23。",
                        "2026-11-24，bureau-1据走访：商定个性措施“管理单位每月走访”，自2026-11-10起，商定人为本人与单位，2026-11-10商定，下次复核日期为2026-11-20。",
                        "2026-11-24，bureau-1据走访：拟议个性措施“管理单位每月走访”，自2026-11-02起，针对2026-10-20提出的需求，由陈某提出。");
        assertThat(sentences(dossier, "en"))
                .anySatisfy(sentence -> assertThat(sentence)
                        .endsWith(
                                "measure proposed from 2026-11-02: «visit by the managing unit, each month»; for the need"
                                        + " raised on 2026-10-20; proposed by 陈某."))
                .anySatisfy(sentence -> assertThat(sentence)
                        .endsWith("measure agreed from 2026-11-10: «visit by the managing unit, each month»; agreed by"
                                + " 本人与单位; on 2026-11-10; next review on 2026-11-20."));
    }

    @Test
    void a_measure_whose_need_was_taken_back_says_so_and_shows_no_id() {
        String dossier = create(person("关撤回", "市措施局"));
        String need = raise(dossier);
        propose(dossier, need);

        int version = (int) bureau.get("/dossiers/" + dossier).at("version");
        assertThat(change(dossier, version, map("source", "call", "withdraw", map("events", List.of(need))))
                        .status())
                .isEqualTo(200);

        assertThat(bureau.get("/dossiers/" + dossier).list("sections"))
                .filteredOn(section -> section.get("section").equals("MEASURE"))
                .singleElement()
                .asString()
                .contains("label=对应需求, value=需求（已撤回）");
    }

    @Test
    void a_measure_names_a_need_of_this_person_only_and_no_day_that_has_not_come() {
        String dossier = create(person("关出错", "市出错局"));
        String others = raise(create(person("关别人", "市出错局")));

        assertThat(propose(
                                dossier,
                                others,
                                "state",
                                "AGREED",
                                "agreedOn",
                                "2026-11-25",
                                "reviewedOn",
                                "2026-12-01",
                                "starts",
                                "2026-11-20",
                                "until",
                                "2026-11-10")
                        .faults())
                .containsExactlyInAnyOrder(
                        "items[0].need not-a-need",
                        "items[0].agreedBy required",
                        "items[0].agreedOn in-the-future",
                        "items[0].reviewedOn in-the-future",
                        "items[0].until ends-before-it-begins");
    }

    @Test
    void what_must_be_looked_at_again_is_listed_by_its_day_page_by_page_within_the_scope() {
        List<String> dossiers = List.of("一", "二", "三").stream()
                .map(name -> create(person("关列" + name, "市列表局")))
                .toList();
        for (int i = 0; i < dossiers.size(); i++) {
            say(
                    dossiers.get(i),
                    "from",
                    "2026-06-01",
                    "action",
                    "MEAL",
                    "party",
                    "COMMUNITY",
                    "every",
                    "WEEK",
                    "state",
                    "AGREED",
                    "why",
                    "独居",
                    "agreedBy",
                    "本人",
                    "reviewOn",
                    "2026-12-0" + (3 - i));
        }
        String unit = (String) bureau.get("/dossiers/" + dossiers.get(0)).at("unit.id");
        Api own = bureau.as(tokens.unit(unit));
        Api other = bureau.as(tokens.unit("u-none"));

        assertThat(find(own, "due", true).list("items"))
                .as("nothing is due yet")
                .isEmpty();
        clock.setToday(LocalDate.of(2026, 12, 2));
        review.review();
        Api.Answer first = find(own, "due", true, "limit", 1);
        Api.Answer second = find(own, "due", true, "limit", 1, "after", first.at("next"));

        assertThat(first.at("total")).isEqualTo(2);
        assertThat(List.of(first.at("items.0.dossier"), second.at("items.0.dossier")))
                .isEqualTo(List.of(dossiers.get(2), dossiers.get(1)));
        assertThat(second.at("next")).isNull();
        assertThat(find(other, "state", "AGREED").list("items")).isEmpty();
        assertThat(find(own, "state", "AGREED").list("items")).hasSize(3);
        assertThat(find(bureau, "unit", unit, "due", true).at("total")).isEqualTo(2);
        assertThat(find(bureau, "state", "DREAMT", "after", "2026-13-01~d~m", "limit", 0, "hat", 1)
                        .faults())
                .containsExactlyInAnyOrder(
                        "state none-of", "after not-a-position", "limit not-in-range", "hat unknown-property");
    }
}
