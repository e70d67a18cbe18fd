package org.leling.dossier.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;

/** The joint conference over HTTP: what a unit can't solve is asked, answered at a meeting, and back on the card. */
class ConferenceTest extends ConferenceCase {

    private Api unitOf(String dossier) {
        return bureau.as(tokens.unit((String) bureau.get("/dossiers/" + dossier).at("unit.id")));
    }

    private Api.Answer answer(String item, int version, String department, String text, Object... more) {
        Map<String, Object> body =
                map("step", "ANSWER", "department", department, "decision", "AGREED", "answer", text);
        body.putAll(map(more));
        return step(bureau, "/agenda/" + item, version, body);
    }

    private String needFromTheDoor(Api unit, String dossier) {
        bureau.post("/campaigns", map("id", "conference-1", "kind", "VISIT", "from", "2026-11-01", "to", "2026-11-30"));
        unit.post(
                "/campaigns/conference-1/forms",
                map(
                        "form",
                        UUID.randomUUID().toString(),
                        "dossier",
                        dossier,
                        "on",
                        "2026-11-20",
                        "needs",
                        List.of(map("kind", "HOUSING", "text", "楼道加装扶手"))));
        return (String) unit.post("/needs/search", map("campaign", "conference-1", "kind", "HOUSING"))
                .at("items.0.id");
    }

    @Test
    void a_need_from_the_door_goes_to_the_joint_conference_and_its_answer_comes_back_to_the_card() {
        String dossier = create(person("联席人", "市联席局"));
        Api unit = unitOf(dossier);
        String need = needFromTheDoor(unit, dossier);

        assertThat(step(
                                unit,
                                "/needs/" + need,
                                1,
                                map(
                                        "step",
                                        "REFER",
                                        "note",
                                        "加装扶手经费由何处列支",
                                        "departments",
                                        List.of("FINANCE", "CIVIL_AFFAIRS")))
                        .status())
                .isEqualTo(200);
        Api.Answer waiting = bureau.get("/agenda?state=WAITING");
        String item = waiting.list("items").stream()
                .filter(each -> need.equals(each.get("need")))
                .map(each -> (String) each.get("id"))
                .findFirst()
                .orElseThrow();
        String meeting = (String)
                post("/meetings", map("on", "2026-11-24", "place", "三楼")).at("id");
        assertThat(step(bureau, "/agenda/" + item, 1, map("step", "ANSWER")).faults())
                .containsExactlyInAnyOrder(
                        "department required", "decision required", "answer required", "step step-not-now");
        assertThat(step(unit, "/agenda/" + item, 1, map("step", "PUT", "meeting", meeting))
                        .status())
                .isEqualTo(403);
        assertThat(step(bureau, "/agenda/" + item, 1, map("step", "PUT", "meeting", meeting))
                        .status())
                .isEqualTo(200);
        assertThat(bureau.get("/meetings/" + meeting).at("items.0.question")).isEqualTo("加装扶手经费由何处列支");
        assertThat(answer(item, 2, "FINANCE", "列入年度预算", "deadline", "2026-12-31")
                        .status())
                .isEqualTo(200);
        assertThat(unit.get("/needs/" + need).at("state")).isEqualTo("REFERRED");
        assertThat(unit.get("/needs/" + need).at("agenda.0.answers.0.answer")).isEqualTo("列入年度预算");
        assertThat(unit.get("/needs/" + need).at("agenda.0.answered")).isNull();
        assertThat(answer(item, 3, "FINANCE", "又一次").faults()).containsExactly("department answered-already");
        assertThat(answer(item, 3, "HEALTH", "未问").faults()).containsExactly("department not-asked");
        assertThat(answer(item, 3, "CIVIL_AFFAIRS", " ").faults()).containsExactly("answer required");
        assertThat(answer(item, 3, "CIVIL_AFFAIRS", "由社区安装").status()).isEqualTo(200);

        Api.Answer back = unit.get("/needs/" + need);
        assertThat(back.at("state")).isEqualTo("ANSWERED");
        assertThat(back.at("agenda.0.answer")).isEqualTo("财政：同意，列入年度预算；民政：同意，由社区安装");
        assertThat(back.at("agenda.0.answered")).isEqualTo("2026-11-24");
        assertThat(back.list("agenda.0.answers"))
                .extracting(each -> each.get("departmentName") + " " + each.get("deadline"))
                .containsExactly("财政 2026-12-31", "民政 null");
        assertThat(unit.get("/dossiers/" + dossier + "/needs").body().toString())
                .contains("列入年度预算");
        String other = create(person("旁单位", "市旁单位局"));
        assertThat(unitOf(other).get("/meetings/" + meeting).list("items")).isEmpty();
    }

    @Test
    void a_meeting_is_neither_of_long_ago_nor_answers_before_its_day() {
        String meeting = meeting("2026-12-05");
        String item = put(referred("提前答"), meeting);

        assertThat(answer(item, 2, "HEALTH", "同意").faults()).containsExactly("on before-the-meeting");
        assertThat(post("/meetings/" + meeting + "/closing", map()).at("type"))
                .isEqualTo("urn:leling:problem:meeting-not-yet");
        assertThat(post("/meetings", map("on", "1999-01-01")).faults()).containsExactly("on long-past");
    }

    @Test
    void what_a_meeting_does_not_answer_waits_for_the_next_one() {
        String meeting = meeting("2026-11-24");
        String need = referred("待下次");
        String item = put(need, meeting);

        Api.Answer closed = post("/meetings/" + meeting + "/closing", map());

        assertThat(closed.at("held")).isEqualTo(true);
        assertThat(bureau.get("/needs/" + need).at("agenda.0.state")).isEqualTo("WAITING");
        assertThat(step(bureau, "/agenda/" + item, 3, map("step", "PUT", "meeting", meeting))
                        .faults())
                .containsExactly("meeting meeting-over");
    }
}
