package org.leling.dossier.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;

/** What a meeting did stays on record, and what was taken down or asked wrongly is put right. */
class ConferenceRecordTest extends ConferenceCase {

    private String referred(String name, String... departments) {
        String dossier = create(person(name, "市议事局"));
        String need = (String) post("/dossiers/" + dossier + "/needs", map("kind", "ENTITLEMENT", "text", "护理费标准"))
                .at("id");
        step(bureau, "/needs/" + need, 1, map("step", "REFER", "note", "标准", "departments", List.of(departments)));
        return need;
    }

    private Api.Answer answer(String item, int version, String department, String text) {
        return step(
                bureau,
                "/agenda/" + item,
                version,
                map("step", "ANSWER", "department", department, "decision", "AGREED", "answer", text));
    }

    @Test
    void a_meetings_record_keeps_what_it_answered_and_what_it_left_for_later() {
        String meeting = meeting("2026-11-23");
        String left = put(referred("石甲", "FINANCE", "HEALTH"), meeting);
        String byHand = put(referred("石乙", "FINANCE"), meeting);
        String answered = put(referred("石丙", "FINANCE"), meeting);
        answer(left, 2, "FINANCE", "列入预算");
        answer(answered, 2, "FINANCE", "同意列支");
        step(bureau, "/agenda/" + byHand, 2, map("step", "ADJOURN"));

        Api.Answer closed = post("/meetings/" + meeting + "/closing", map());
        String next = meeting("2026-11-24");
        step(bureau, "/agenda/" + left, 4, map("step", "PUT", "meeting", next));
        answer(left, 5, "HEALTH", "标准照旧");
        Api.Answer record = bureau.get("/meetings/" + meeting);
        Api.Answer later = bureau.get("/meetings/" + next);

        assertThat(closed.at("items")).isEqualTo(3);
        assertThat(closed.at("answered")).isEqualTo(1);
        assertThat(closed.at("adjourned")).isEqualTo(2);
        assertThat(record.list("items"))
                .extracting(item -> item.get("id") + " " + item.get("result") + " " + item.get("state"))
                .containsExactly(
                        left + " ADJOURNED WAITING", byHand + " ADJOURNED WAITING", answered + " ANSWERED ANSWERED");
        assertThat(record.list("items.0.answers"))
                .extracting(each -> each.get("answer"))
                .containsExactly("列入预算");
        assertThat(record.at("items.0.resultName")).isEqualTo("留待下次");
        assertThat(later.at("items.0.result")).isEqualTo("ANSWERED");
        assertThat(later.list("items.0.answers")).hasSize(2);
    }

    @Test
    void an_item_moved_before_the_day_leaves_no_trace_on_the_meeting_that_never_had_it() {
        String first = meeting("2026-12-01");
        String second = meeting("2026-12-08");
        String item = put(referred("石丁", "FINANCE"), first);
        step(bureau, "/agenda/" + item, 2, map("step", "PUT", "meeting", second));

        assertThat(bureau.get("/meetings/" + first).list("items")).isEmpty();
        assertThat(bureau.get("/meetings/" + second).list("items")).hasSize(1);
    }

    @Test
    void an_answer_taken_down_wrongly_is_corrected_with_a_reason_and_stays_to_be_seen() {
        String need = referred("石戊", "FINANCE", "HEALTH");
        String item = put(need, meeting("2026-11-24"));
        answer(item, 2, "FINANCE", "同意三千元");
        answer(item, 3, "HEALTH", "同意");

        Api.Answer noReason = step(bureau, "/agenda/" + item, 4, map("step", "CORRECT", "department", "FINANCE"));
        Api.Answer notAsked =
                step(bureau, "/agenda/" + item, 4, map("step", "CORRECT", "department", "HOUSING", "reason", "录错"));
        Api.Answer corrected = step(
                bureau,
                "/agenda/" + item,
                4,
                map(
                        "step",
                        "CORRECT",
                        "department",
                        "FINANCE",
                        "decision",
                        "PARTLY",
                        "answer",
                        "同意二千元",
                        "reason",
                        "记录时数额录错"));
        Api.Answer shown = bureau.get("/needs/" + need);
        Api.Answer unread = bureau.as(tokens.auditor()).get("/needs/" + need);

        assertThat(noReason.faults()).containsExactly("reason required");
        assertThat(notAsked.faults()).containsExactly("department not-answered-yet");
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(shown.at("agenda.0.state")).isEqualTo("ANSWERED");
        assertThat(shown.list("agenda.0.answers")).hasSize(2);
        assertThat(shown.at("agenda.0.answers.0.answer")).isEqualTo("同意二千元");
        assertThat(shown.at("agenda.0.answers.0.decision")).isEqualTo("PARTLY");
        assertThat(shown.at("agenda.0.answers.0.corrected.0.answer")).isEqualTo("同意三千元");
        assertThat(shown.at("agenda.0.answers.0.corrected.0.reason")).isEqualTo("记录时数额录错");
        assertThat(shown.at("state")).isEqualTo("ANSWERED");
        assertThat(shown.list("steps")).extracting(each -> each.get("step")).endsWith("ANSWER", "CORRECT_ANSWER");
        assertThat(unread.body().toString()).doesNotContain("千元").doesNotContain("录错");
    }

    private Api.Answer correctDepartment(String item, int version, String wrong, String right, Object... more) {
        Map<String, Object> body =
                map("step", "CORRECT", "department", wrong, "rightDepartment", right, "reason", "部门选错");
        body.putAll(map(more));
        return step(bureau, "/agenda/" + item, version, body);
    }

    @Test
    void an_answer_taken_down_under_the_wrong_department_stands_under_the_right_one_and_the_wrong_one_still_answers() {
        String need = referred("石卯", "FINANCE", "HEALTH");
        String item = put(need, meeting("2026-11-24"));
        answer(item, 2, "FINANCE", "床位由医院解决");

        Api.Answer noReason = step(
                bureau,
                "/agenda/" + item,
                3,
                map("step", "CORRECT", "department", "FINANCE", "rightDepartment", "HEALTH"));
        Api.Answer unknown = correctDepartment(item, 3, "FINANCE", "POST_OFFICE");
        Api.Answer corrected = correctDepartment(item, 3, "FINANCE", "HEALTH");
        Api.Answer shown = bureau.get("/needs/" + need);
        Api.Answer settled = answer(item, 4, "FINANCE", "同意列支");
        Api.Answer unread = bureau.as(tokens.auditor()).get("/needs/" + need);

        assertThat(noReason.faults()).containsExactly("reason required");
        assertThat(unknown.faults()).containsExactly("rightDepartment none-of");
        assertThat(corrected.at("state")).isEqualTo("ON_AGENDA");
        assertThat(shown.list("agenda.0.answers"))
                .extracting(each -> each.get("department") + " " + each.get("answer"))
                .containsExactly("HEALTH 床位由医院解决");
        assertThat(shown.at("agenda.0.answers.0.corrected.0.department")).isEqualTo("FINANCE");
        assertThat(shown.at("agenda.0.answers.0.corrected.0.departmentName")).isEqualTo("财政");
        assertThat(shown.at("agenda.0.answers.0.corrected.0.reason")).isEqualTo("部门选错");
        assertThat(settled.at("state")).isEqualTo("ANSWERED");
        assertThat(unread.body().toString()).doesNotContain("床位").doesNotContain("选错");
    }

    @Test
    void two_answers_taken_down_under_each_others_department_change_places_with_what_stood_there() {
        String need = referred("石辰", "FINANCE", "HEALTH");
        String item = put(need, meeting("2026-11-24"));
        answer(item, 2, "FINANCE", "床位由医院解决");
        step(
                bureau,
                "/agenda/" + item,
                3,
                map("step", "CORRECT", "department", "FINANCE", "answer", "床位由医院尽快解决", "reason", "漏字"));
        answer(item, 4, "HEALTH", "同意列支");

        Api.Answer corrected = correctDepartment(item, 5, "HEALTH", "FINANCE", "answer", "同意列支三千元");
        Api.Answer shown = bureau.get("/needs/" + need);

        assertThat(corrected.at("state")).isEqualTo("ANSWERED");
        assertThat(shown.list("agenda.0.answers"))
                .extracting(each -> each.get("department") + " " + each.get("answer"))
                .containsExactly("HEALTH 床位由医院尽快解决", "FINANCE 同意列支三千元");
        assertThat(shown.list("agenda.0.answers.0.corrected"))
                .extracting(each -> each.get("department") + " " + each.get("answer") + " " + each.get("reason"))
                .containsExactly("FINANCE 床位由医院解决 漏字", "FINANCE 床位由医院尽快解决 部门选错");
        assertThat(shown.list("agenda.0.answers.1.corrected"))
                .extracting(each -> each.get("department") + " " + each.get("answer"))
                .containsExactly("HEALTH 同意列支");
        assertThat(shown.at("agenda.0.department")).isEqualTo("FINANCE");
        Map<String, Object> last = shown.list("steps").get(shown.list("steps").size() - 1);
        assertThat(last).containsEntry("step", "CORRECT_ANSWER");
        assertThat(last.get("detail").toString()).contains("department=FINANCE", "stoodUnder=HEALTH");

        correctDepartment(item, 6, "FINANCE", "HEALTH");
        assertThat(bureau.get("/needs/" + need).list("agenda.0.answers"))
                .extracting(each -> each.get("department") + " " + each.get("answer"))
                .containsExactly("FINANCE 床位由医院尽快解决", "HEALTH 同意列支三千元");
    }

    @Test
    void a_department_that_was_not_asked_takes_the_place_of_the_one_that_was_named_wrongly() {
        String need = referred("石巳", "FINANCE");
        String item = put(need, meeting("2026-11-24"));
        answer(item, 2, "FINANCE", "加装电梯列入计划");

        Api.Answer corrected = correctDepartment(item, 3, "FINANCE", "HOUSING", "decision", "PARTLY");
        Api.Answer shown = bureau.get("/needs/" + need);
        Api.Answer record = bureau.get("/meetings/" + shown.at("agenda.0.meeting"));

        assertThat(corrected.at("state")).isEqualTo("ANSWERED");
        assertThat(shown.at("agenda.0.departments")).isEqualTo(List.of("HOUSING"));
        assertThat(shown.at("agenda.0.answers.0.department")).isEqualTo("HOUSING");
        assertThat(shown.at("agenda.0.answers.0.decision")).isEqualTo("PARTLY");
        assertThat(record.list("items"))
                .filteredOn(each -> each.get("id").equals(item))
                .singleElement()
                .satisfies(each -> assertThat(each).containsEntry("department", "HOUSING"));
    }

    @Test
    void what_is_asked_and_of_whom_may_be_said_anew_until_it_is_answered() {
        String need = referred("石己", "FINANCE", "HOUSING");
        String item = put(need, meeting("2026-11-24"));
        answer(item, 2, "FINANCE", "同意");

        Api.Answer without = step(bureau, "/agenda/" + item, 3, map("step", "AMEND", "departments", List.of("HEALTH")));
        Api.Answer amended = step(
                bureau,
                "/agenda/" + item,
                3,
                map("step", "AMEND", "departments", List.of("FINANCE", "HEALTH"), "question", "护理费由谁列支"));
        Api.Answer shown = bureau.get("/needs/" + need);
        answer(item, 4, "HEALTH", "同意");
        Api.Answer after = step(bureau, "/agenda/" + item, 5, map("step", "AMEND", "question", "再问"));

        assertThat(without.faults()).containsExactly("departments answered-already");
        assertThat(amended.at("state")).isEqualTo("ON_AGENDA");
        assertThat(shown.at("agenda.0.departments")).isEqualTo(List.of("FINANCE", "HEALTH"));
        assertThat(shown.at("agenda.0.question")).isEqualTo("护理费由谁列支");
        assertThat(shown.list("steps")).extracting(each -> each.get("step")).endsWith("AMEND");
        assertThat(bureau.get("/needs/" + need).at("state")).isEqualTo("ANSWERED");
        assertThat(after.faults()).containsExactly("step step-not-now");
    }

    @Test
    void a_department_that_need_not_answer_any_more_leaves_the_item_answered() {
        String need = referred("石寅", "FINANCE", "HOUSING");
        String item = put(need, meeting("2026-11-24"));
        answer(item, 2, "FINANCE", "同意");

        Api.Answer amended =
                step(bureau, "/agenda/" + item, 3, map("step", "AMEND", "departments", List.of("FINANCE")));

        assertThat(amended.at("state")).isEqualTo("ANSWERED");
        assertThat(bureau.get("/needs/" + need).at("state")).isEqualTo("ANSWERED");
    }

    @Test
    void a_need_is_taken_back_from_the_conference_or_closed_and_its_item_goes_with_it() {
        String meeting = meeting("2026-11-24");
        String recalled = referred("石庚", "FINANCE");
        String first = put(recalled, meeting);
        String closed = referred("石辛", "FINANCE");
        String second = (String) bureau.get("/needs/" + closed).at("agenda.0.id");
        String dossier = (String) bureau.get("/needs/" + closed).at("dossier");
        change(dossier, 2, map("source", "family", "died", "2026-11-24"));

        Api.Answer back = step(bureau, "/needs/" + recalled, 2, map("step", "RECALL", "note", "单位已解决"));
        Api.Answer ended =
                step(bureau, "/needs/" + closed, 2, map("step", "CLOSE", "outcome", "WITHDRAWN", "note", "已去世"));

        assertThat(back.at("state")).isEqualTo("RAISED");
        assertThat(ended.at("state")).isEqualTo("CLOSED");
        for (Map.Entry<String, String> each :
                Map.of(recalled, first, closed, second).entrySet()) {
            Api.Answer shown = bureau.get("/needs/" + each.getKey());
            assertThat(shown.at("agenda.0.state")).isEqualTo("WITHDRAWN");
            assertThat(bureau.get("/agenda?state=WAITING").list("items"))
                    .extracting(item -> item.get("id"))
                    .doesNotContain(each.getValue());
        }
        assertThat(bureau.get("/meetings/" + meeting).at("items.0.result")).isEqualTo("WITHDRAWN");
        assertThat(answer(first, 3, "FINANCE", "同意").faults()).contains("step step-not-now");
        assertThat(step(
                                bureau,
                                "/needs/" + recalled,
                                3,
                                map("step", "REFER", "note", "再提", "departments", List.of("HEALTH")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_planned_meeting_is_cancelled_and_what_it_had_waits_for_another() {
        String meeting = meeting("2026-12-15");
        String need = referred("石壬", "FINANCE");
        String item = put(need, meeting);

        Api.Answer cancelled = post("/meetings/" + meeting + "/cancellation", map());
        Api.Answer put = step(bureau, "/agenda/" + item, 3, map("step", "PUT", "meeting", meeting));
        Api.Answer closing = post("/meetings/" + meeting + "/closing", map());
        String held = meeting("2026-11-24");
        step(bureau, "/agenda/" + item, 3, map("step", "PUT", "meeting", held));
        answer(item, 4, "FINANCE", "同意");
        Api.Answer tooLate = post("/meetings/" + held + "/cancellation", map());

        assertThat(cancelled.at("cancelled")).isEqualTo(true);
        assertThat(cancelled.at("items")).isEqualTo(0);
        assertThat(bureau.get("/needs/" + need).at("state")).isEqualTo("ANSWERED");
        assertThat(put.faults()).containsExactly("meeting meeting-cancelled");
        assertThat(closing.status()).isEqualTo(409);
        assertThat(tooLate.at("type")).isEqualTo("urn:leling:problem:meeting-has-answers");
    }
}
