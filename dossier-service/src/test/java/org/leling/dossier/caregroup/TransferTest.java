package org.leling.dossier.caregroup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;
import org.leling.dossier.assessment.DailyReview;

/** A person goes over to another unit: the former unit's people no longer serve, and no longer see the person. */
class TransferTest extends DossierTest {

    @Inject
    DailyReview review;

    private String office(String name) {
        return (String) bureau.post("/directory", map("kind", "UNIT", "name", name, "division", "320505"))
                .at("id");
    }

    private String staff(String office, String name) {
        return (String) bureau.post(
                        "/directory/" + office + "/staff",
                        map("name", name, "phone", "13800001111", "from", "2026-01-05"))
                .at("id");
    }

    /** A person of a unit whose group holds that unit's contact and adviser, a relative, and somebody of the community. */
    private String cadre(String name, String office, Object... more) {
        var person = person(name, "x");
        person.put("unit", map("id", office));
        person.put("community", map("name", "迁移社区"));
        List<Object> members = new ArrayList<>(List.of(
                map("role", "UNIT", "staff", staff(office, "陈甲"), "from", "2026-02-01"),
                map("role", "ADVISER", "staff", staff(office, "陈乙"), "from", "2026-02-01"),
                map("role", "COMMUNITY", "person", "陈社区", "from", "2026-02-01"),
                map("role", "RELATIVE", "person", "陈亲", "phone", "13800002222", "from", "2026-02-01")));
        members.addAll(List.of(more));
        person.put("careGroup", members);
        clock.setToday(LocalDate.of(2026, 2, 1));
        String id = create(person);
        clock.setToday(TODAY);
        return id;
    }

    private static Map<String, Object> transfer(String office, String from) {
        return map("source", "hand", "reason", "单位调整", "personal", map("from", from, "unit", map("id", office)));
    }

    @Test
    void the_former_units_people_serve_until_the_day_before_and_no_longer_see_the_person() {
        String former = office("市原单位");
        String next = office("市新单位");
        String id = cadre("陈迁", former);
        Api theirs = bureau.as(tokens.unit(former));

        Api.Answer done = change(id, 1, transfer(next, "2026-11-10"));
        Api.Answer card = bureau.get("/dossiers/" + id);

        assertThat(done.at("endedRoles")).isEqualTo(List.of("UNIT", "ADVISER"));
        assertThat(theirs.get("/dossiers/" + id).status()).isEqualTo(404);
        assertThat(theirs.post("/dossiers/" + id + "/reveal", map("fields", List.of("idNumber"), "reason", "查"))
                        .status())
                .isEqualTo(404);
        assertThat(bureau.as(tokens.unit(next)).get("/dossiers/" + id).status()).isEqualTo(200);
        assertThat(card.list("careGroup"))
                .extracting(member -> member.get("role"))
                .containsExactlyInAnyOrder("COMMUNITY", "RELATIVE");
        assertThat(bureau.get("/dossiers/" + id + "?on=2026-11-09").list("careGroup"))
                .hasSize(4);
        assertThat(card.list("facts"))
                .anySatisfy(fact -> assertThat(fact)
                        .containsEntry("key", "careGroup")
                        .containsEntry("from", "2026-11-10")
                        .containsEntry("value", List.of("COMMUNITY", "RELATIVE")));
        assertThat(bureau.post("/care-groups/gaps", map("unit", next, "role", "UNIT"))
                        .at("items.0.person.id"))
                .isEqualTo(id);
        assertThat((String) bureau.get("/dossiers/" + id + "/history").at("items.0.sentence"))
                .contains("单位联系人 陈*任至2026-11-09")
                .contains("养老顾问 陈*任至2026-11-09");
    }

    @Test
    void whom_the_new_unit_named_serves_on_where_only_the_day_of_the_transfer_was_wrong() {
        String former = office("市旧单位");
        String next = office("市接收单位");
        String id = cadre("陈正", former);
        change(id, 1, transfer(next, "2026-11-01"));
        bureau.put(
                "/dossiers/" + id + "/care-group",
                map("members", List.of(map("role", "UNIT", "staff", staff(next, "陈新"), "from", "2026-11-16"))),
                "If-Match",
                "\"2\"");

        Map<String, Object> corrected = transfer(next, "2026-11-16");
        corrected.put(
                "withdraw",
                map(
                        "personal",
                        List.of(
                                map("field", "unit", "from", "2026-11-01"),
                                map("field", "division", "from", "2026-11-01"))));
        Api.Answer done = change(id, 3, corrected);

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.at("endedRoles")).isNull();
        assertThat(bureau.get("/dossiers/" + id).list("careGroup"))
                .extracting(member -> member.get("role") + " " + member.get("person"))
                .containsExactly("UNIT 陈*");
    }

    @Test
    void a_transfer_of_a_day_to_come_leaves_the_former_units_people_until_then() {
        String former = office("市交出单位");
        String next = office("市接手单位");
        String id = cadre("陈来", former);
        Api theirs = bureau.as(tokens.unit(former));

        Api.Answer done = change(id, 1, transfer(next, "2026-12-01"));
        int before = theirs.get("/dossiers/" + id).status();
        long told = ((Number) schedule.get("/changes?limit=500").at("head")).longValue();
        clock.setToday(TODAY.plusDays(7));
        review.review();
        int after = theirs.get("/dossiers/" + id).status();
        clock.setToday(TODAY);

        assertThat(done.at("endedRoles")).isEqualTo(List.of("UNIT", "ADVISER"));
        assertThat(before).isEqualTo(200);
        assertThat(after).isEqualTo(404);
        assertThat(schedule.get("/changes?limit=500&after=" + told).list("items"))
                .anySatisfy(item -> assertThat(item).containsEntry("dossier", id));
    }
}
