package org.leling.dossier.change;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What is told of a person ahead of its day is nobody's business until then, wherever the person is shown. */
class FieldsOfADayToComeTest extends DossierTest {

    private static final LocalDate COMING = LocalDate.of(2026, 12, 1);
    private static final String OLD_PHONE = "13900001234";
    private static final String NEW_PHONE = "13922222222";
    private static final String OLD_HOME = "苏州市虎丘区长江路1号";
    private static final String NEW_HOME = "苏州市吴中区东吴北路9号";

    @Inject
    DailyReview review;

    @AfterEach
    void back() {
        clock.setToday(TODAY);
    }

    private String told(String name, Object... personal) {
        Map<String, Object> person = person(name, "市今日局");
        person.put("community", map("name", "今日社区"));
        person.put("allergies", "青霉素");
        String id = create(person);
        Map<String, Object> ahead = map(personal);
        ahead.put("from", COMING.toString());
        assertThat(change(id, 1, map("source", "visit", "personal", ahead)).status())
                .isEqualTo(200);
        return id;
    }

    private String everything(String name, String next) {
        return told(
                name,
                "name",
                next,
                "phone",
                NEW_PHONE,
                "address",
                NEW_HOME,
                "allergies",
                "花生",
                "unit",
                map("name", "市明日局", "division", "320506"),
                "community",
                map("name", "明日社区"),
                "rank",
                "PREFECTURE",
                "formerLeader",
                true);
    }

    private Map<String, Object> found(String id) {
        return bureau.post("/dossiers/search", map("ids", List.of(id)))
                .list("items")
                .get(0);
    }

    private List<Object> ids(String key, Object value) {
        return bureau.post("/dossiers/search", map(key, value, "limit", 1000)).list("items").stream()
                .map(item -> item.get("id"))
                .toList();
    }

    /** The person as the list of needs shows them, of whom one is raised. */
    private Api.Answer need(String id) {
        Object need = bureau.post(
                        "/dossiers/" + id + "/needs",
                        map("kind", "HOUSING", "text", "楼道加装扶手"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .at("id");
        return bureau.get("/needs/" + need);
    }

    /** What the card for the file (档案卡) is printed from: the card, and in the clear whatever it masks. */
    private Map<?, ?> printed(String id) {
        List<Object> masked = new ArrayList<>(List.of("name", "idNumber"));
        bureau.get("/dossiers/" + id).list("personal").stream()
                .filter(field -> Boolean.TRUE.equals(field.get("masked")))
                .forEach(field -> masked.add(field.get("field")));
        return (Map<?, ?>) bureau.post("/dossiers/" + id + "/reveal", map("fields", masked, "reason", "归档"))
                .at("fields");
    }

    private static long head(Api reader) {
        return ((Number) reader.get("/changes?limit=1").at("head")).longValue();
    }

    private static List<Map<String, Object>> told(Api reader, long after, String id) {
        return reader.get("/changes?limit=500&after=" + after).list("items").stream()
                .filter(item -> id.equals(item.get("dossier")))
                .toList();
    }

    @Test
    void until_the_day_what_is_revealed_printed_alarmed_listed_and_planned_is_that_of_today() {
        long head = head(schedule);
        String id = everything("艾今天", "艾明日");

        assertThat(printed(id).get("phone")).isEqualTo(OLD_PHONE);
        assertThat(printed(id).get("address")).isEqualTo(OLD_HOME);
        assertThat(printed(id).get("allergies")).isEqualTo("青霉素");
        assertThat(printed(id).get("name")).isEqualTo("艾今天");
        Map<String, Object> listed = found(id);
        assertThat(listed).containsEntry("name", "艾*天").containsEntry("division", "320505");
        assertThat(listed.get("unit")).asString().contains("市今日局");
        assertThat(listed.get("community")).asString().contains("今日社区");
        Map<String, Object> alarm = told(alert, head, id).get(1);
        assertThat(alarm.get("card"))
                .asString()
                .contains(OLD_PHONE, OLD_HOME, "青霉素", "艾今天")
                .doesNotContain(NEW_PHONE, NEW_HOME, "花生", "艾明日");
        Map<String, Object> planned = told(schedule, head, id).get(1);
        assertThat(planned.get("planning"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("managingUnitDivision", "320505")
                .doesNotContainKeys("rank", "formerLeader");
        assertThat(planned.get("unit")).isEqualTo(((Map<?, ?>) listed.get("unit")).get("id"));
        assertThat(bureau.get("/dossiers/" + id).at("planning")).isEqualTo(planned.get("planning"));
        Api.Answer need = need(id);
        assertThat(need.at("person")).isEqualTo("艾*天");
        assertThat(need.at("unit")).isEqualTo(listed.get("unit"));
    }

    @Test
    void on_the_day_all_of_it_follows_without_a_new_version_and_the_feed_is_told_once() {
        String id = everything("艾昨天", "艾后日");
        Object former = ((Map<?, ?>) found(id).get("unit")).get("id");
        clock.setToday(COMING.minusDays(1));
        review.review();
        long head = head(schedule);

        clock.setToday(COMING);
        review.review();
        review.review();

        assertThat(printed(id).get("phone")).isEqualTo(NEW_PHONE);
        assertThat(printed(id).get("name")).isEqualTo("艾后日");
        Map<String, Object> listed = found(id);
        assertThat(listed)
                .containsEntry("name", "艾*日")
                .containsEntry("division", "320506")
                .containsEntry("version", 2);
        assertThat(listed.get("unit")).asString().contains("市明日局");
        assertThat(listed.get("community")).asString().contains("明日社区");
        assertThat(ids("unit", former)).doesNotContain(id);
        assertThat(ids("unit", ((Map<?, ?>) listed.get("unit")).get("id"))).contains(id);
        List<Map<String, Object>> planned = told(schedule, head, id);
        assertThat(planned).hasSize(1);
        assertThat(planned.get(0)).containsEntry("version", 2);
        assertThat(planned.get(0).get("planning"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("managingUnitDivision", "320506")
                .containsEntry("rank", "PREFECTURE")
                .containsEntry("formerLeader", true);
        assertThat(told(alert, head, id).get(0).get("card")).asString().contains(NEW_PHONE, NEW_HOME, "花生");
    }

    @Test
    void a_number_alone_that_comes_is_told_to_the_alarm_desk_on_its_day() {
        String id = told("艾号码", "phone", NEW_PHONE);
        clock.setToday(COMING.minusDays(1));
        review.review();
        long head = head(alert);

        clock.setToday(COMING.plusDays(2));
        review.review();
        clock.setToday(COMING.plusDays(3));
        review.review();

        assertThat(told(alert, head, id))
                .singleElement()
                .satisfies(item -> assertThat(item.get("card")).asString().contains(NEW_PHONE));
    }

    @Test
    void a_person_is_found_by_the_name_of_today_and_by_that_to_come_and_then_by_that_alone() {
        String reviewed = told("左丘甲", "name", "公羊甲");
        String changed = told("左丘乙", "name", "公羊乙");

        assertThat(ids("text", "左丘")).containsExactly(reviewed, changed);
        assertThat(ids("text", "公羊")).containsExactly(reviewed, changed);
        clock.setToday(COMING);
        change(changed, 2, map("source", "visit", "personal", map("phone", "13933333333")));
        review.review();

        assertThat(ids("text", "左丘")).isEmpty();
        assertThat(ids("text", "公羊")).containsExactly(reviewed, changed);
    }

    @Test
    void somebody_is_a_former_leader_from_the_day_that_was_given_and_not_before() {
        String id = told("艾领导", "formerLeader", true);

        assertThat(bureau.get("/dossiers/" + id + "?on=2026-11-30").at("formerLeader"))
                .isEqualTo(false);
        assertThat(bureau.get("/dossiers/" + id + "?on=2026-12-01").at("formerLeader"))
                .isEqualTo(true);
    }

    @Test
    void until_a_move_the_community_and_institution_of_today_see_the_person_beside_the_next() {
        String id = everything("艾社区", "艾社区");
        String community = (String) bureau.get("/dossiers/" + id).at("community.id");
        Api theirs = bureau.as(tokens.community(community));

        int before = theirs.get("/dossiers/" + id).status();
        clock.setToday(COMING);
        review.review();

        assertThat(before).isEqualTo(200);
        assertThat(theirs.get("/dossiers/" + id).status()).isEqualTo(404);
    }

    @Test
    void what_was_to_come_after_a_death_never_does() {
        String id = everything("艾故去", "艾改名");
        change(id, 2, map("source", "family", "died", "2026-11-24"));

        clock.setToday(COMING.plusDays(9));
        review.review();

        assertThat(printed(id).get("phone")).isEqualTo(OLD_PHONE);
        assertThat(printed(id).get("name")).isEqualTo("艾故去");
        assertThat(found(id)).containsEntry("division", "320505");
        assertThat(bureau.get("/dossiers/" + id).at("unit.name")).isEqualTo("市今日局");
    }
}
