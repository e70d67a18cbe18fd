package org.leling.dossier.feed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** The feed: its order, its waiting, and what each reader is told. */
class FeedTest extends DossierTest {

    @Inject
    RecentBeliefs recent;

    private long head() {
        long head = 0;
        while (true) {
            long next =
                    ((Number) schedule.get("/changes?limit=500&after=" + head).at("next")).longValue();
            if (next == head) {
                return head;
            }
            head = next;
        }
    }

    @Test
    void the_schedule_gets_planning_facts_and_no_identity_and_alerts_get_the_card() {
        long head = head();
        var person = person("周恩泽", "市文化局");
        person.put("careGroup", List.of(map("role", "RELATIVE", "person", "周小明", "phone", "13611112222")));
        String id = create(person);

        Api.Answer planning = schedule.get("/changes?after=" + head);
        Api.Answer card = alert.get("/changes?after=" + head);

        assertThat(planning.list("items")).hasSize(1);
        Map<String, Object> item = planning.list("items").get(0);
        assertThat(item)
                .containsEntry("dossier", id)
                .containsEntry("version", 1)
                .containsEntry("kind", "DOSSIER")
                .containsEntry("livingClass", "EMPTY_NEST")
                .doesNotContainKey("card");
        assertThat(planning.at("items.0.planning"))
                .isEqualTo(map(
                        "id",
                        id,
                        "born",
                        "1930-05-04",
                        "managingUnitDivision",
                        "320505",
                        "facts",
                        List.of(
                                map("from", "2026-01-05", "residence", home("320505")),
                                map("from", "2026-11-24", "careGroup", List.of("RELATIVE"))),
                        "hospital",
                        List.of(),
                        "events",
                        List.of()));
        String unit = (String) item.get("unit");
        assertThat(item.get("grants")).isEqualTo(List.of("division:320505", "unit:" + unit));
        assertThat(planning.body().toString())
                .doesNotContain("周恩泽")
                .doesNotContain("周小明")
                .doesNotContain("13900001234")
                .doesNotContain((String) person.get("idNumber"));
        assertThat(card.at("items.0.card"))
                .isEqualTo(map(
                        "name", "周恩泽",
                        "born", "1930-05-04",
                        "address", "苏州市虎丘区长江路1号",
                        "phone", "13900001234",
                        "division", "320505",
                        "livingClass", "EMPTY_NEST",
                        "careGroup",
                                List.of(map("role", "RELATIVE", "person", "周小明", "phone", "13611112222", "order", 1))));
        assertThat(card.at("items.0.planning")).isNull();
    }

    @Test
    void a_version_is_told_alike_as_it_was_kept_just_now_and_as_it_is_read_from_the_records() {
        long head = head();
        var person = person("钱学文", "市档案局");
        person.put("allergies", "青霉素");
        person.put("careGroup", List.of(map("role", "UNIT", "person", "李红", "phone", "13700000000", "order", 2)));
        String id = create(person);
        change(
                id,
                1,
                map(
                        "source",
                        "visit",
                        "reason",
                        "搬到女儿家",
                        "facts",
                        List.of(
                                map("from", "2026-03-01", "residence", home("320507", "CHILD"), "grid", true),
                                map("from", "2026-02-01", "sensors", true, "handset", false)),
                        "hospital",
                        List.of(map("id", "h-1", "admitted", "2026-04-01", "discharged", "2026-04-20")),
                        "events",
                        List.of(
                                map("id", "n-2", "on", "2026-05-02", "kind", "NEED", "text", "想装扶手"),
                                map("id", "n-1", "on", "2026-05-02", "kind", "NEED", "text", "助听器坏了"))));

        List<Object> kept = List.of(
                schedule.get("/changes?after=" + head).at("items"),
                alert.get("/changes?after=" + head).at("items"));
        assertThat(recent.find(id, 2)).isPresent();
        recent.forget(id);
        List<Object> read = List.of(
                schedule.get("/changes?after=" + head).at("items"),
                alert.get("/changes?after=" + head).at("items"));
        assertThat(recent.find(id, 2)).isEmpty();

        assertThat(read).isEqualTo(kept);
        assertThat((List<?>) read.get(0)).hasSize(2);
    }

    @Test
    void each_row_tells_the_dossier_as_of_its_own_version() {
        long head = head();
        String id = create(person("吴平", "市体育局"));
        change(
                id,
                1,
                map(
                        "source",
                        "visit",
                        "facts",
                        List.of(map("from", "2026-02-01", "residence", home("320505", "CHILD")))));

        List<Map<String, Object>> items = schedule.get("/changes?after=" + head).list("items");

        assertThat(items)
                .extracting(item -> item.get("version") + " " + item.get("livingClass"))
                .containsExactly("1 EMPTY_NEST", "2 WITH_RELATIVES");
    }

    @Test
    void rows_written_at_once_come_in_commit_order_with_each_dossiers_versions_in_turn() throws Exception {
        long head = head();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(create(person("郑" + "一二三四".charAt(i), "市统计局")));
        }
        List<CompletableFuture<Void>> writers = ids.stream()
                .map(id -> CompletableFuture.runAsync(() -> {
                    for (int version = 1; version <= 5; version++) {
                        boolean grid = version % 2 == 1;
                        change(
                                id,
                                version,
                                map("source", "visit", "facts", List.of(map("from", "2026-02-01", "grid", grid))));
                    }
                }))
                .toList();

        Map<Object, Integer> last = new HashMap<>();
        int seen = 0;
        long cursor = head;
        while (seen < 24) {
            Api.Answer page = schedule.get("/changes?limit=3&wait=5&after=" + cursor);
            for (Map<String, Object> item : page.list("items")) {
                long seq = ((Number) item.get("seq")).longValue();
                assertThat(seq).isGreaterThan(cursor);
                cursor = seq;
                assertThat(item.get("version")).isEqualTo(last.getOrDefault(item.get("dossier"), 0) + 1);
                last.put(item.get("dossier"), (Integer) item.get("version"));
                seen++;
            }
        }
        for (CompletableFuture<Void> writer : writers) {
            writer.get(30, TimeUnit.SECONDS);
        }
        assertThat(last)
                .hasSize(4)
                .allSatisfy((id, version) -> assertThat(version).isEqualTo(6));
    }

    @Test
    void a_reader_that_waits_is_told_as_soon_as_something_is_committed() throws Exception {
        long head = head();
        CompletableFuture<Api.Answer> waiting =
                CompletableFuture.supplyAsync(() -> schedule.get("/changes?wait=20&after=" + head));
        Thread.sleep(300);

        String id = create(person("冯安", "市地震局"));

        assertThat(waiting.get(5, TimeUnit.SECONDS).at("items.0.dossier")).isEqualTo(id);
        assertThat(schedule.get("/changes?wait=1&after=" + head()).list("items"))
                .isEmpty();
    }

    @Test
    void a_campaign_is_declared_once_and_shipped() {
        long head = head();
        Map<String, Object> campaign =
                map("id", "dzf-2026", "kind", "VISIT", "from", "2026-12-01", "to", "2026-12-31", "name", "大走访");

        Api.Answer declared = bureau.post("/campaigns", campaign);
        Api.Answer again = bureau.post("/campaigns", campaign);
        campaign.put("to", "2027-01-31");
        Api.Answer other = bureau.post("/campaigns", campaign);
        Api.Answer refused = bureau.post("/campaigns", map("kind", "DANCE", "from", "2026-12-01"));

        assertThat(declared.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(other.status()).isEqualTo(409);
        assertThat(refused.faults()).containsExactlyInAnyOrder("kind case", "to case");
        assertThat(bureau.get("/campaigns").list("items")).hasSize(1);
        List<Map<String, Object>> items = schedule.get("/changes?after=" + head).list("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0)).doesNotContainKey("dossier");
        assertThat(items.get(0).get("campaign"))
                .isEqualTo(map("id", "dzf-2026", "kind", "VISIT", "from", "2026-12-01", "to", "2026-12-31"));
    }

    @Test
    void the_feed_is_for_services_only() {
        assertThat(bureau.get("/changes").status()).isEqualTo(403);
        assertThat(new Api(client, json, "").get("/changes").status()).isEqualTo(401);
        assertThat(schedule.get("/changes?limit=0").status()).isEqualTo(422);
    }
}
