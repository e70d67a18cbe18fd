package org.leling.dossier.change;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;
import org.leling.dossier.roster.sheet.HistoryWorkbook;
import org.leling.dossier.roster.sheet.RosterWorkbook;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;

/** An ID number that was typed wrongly is put right, and the birth with it. */
class IdNumberCorrectionTest extends DossierTest {

    private static final String NUMBER = "personal.idNumber";

    @Inject
    Sql sql;

    private static Map<String, Object> number(String number) {
        return map("source", "review", "reason", "与户口簿核对", "personal", map("idNumber", number));
    }

    private static Map<String, Object> of(Map<String, Object> change) {
        @SuppressWarnings("unchecked")
        Map<String, Object> personal = (Map<String, Object>) change.get("personal");
        return personal;
    }

    private List<Map<String, Object>> found(Object idNumber) {
        return bureau.post("/dossiers/search", map("idNumber", idNumber)).list("items");
    }

    private static byte[] roster(String name, String number) {
        return RosterWorkbook.of(new String[] {"姓名", "身份证号", "居住状况", "民族"}, new String[] {name, number, "独居", "回族"});
    }

    private static String masked(String number) {
        return number.substring(0, 4) + "**********" + number.substring(14);
    }

    private long feedHead() {
        return ((Number) schedule.get("/changes?limit=1&after=0").at("head")).longValue();
    }

    @Test
    void a_correction_replaces_the_number_and_the_birth_and_the_history_keeps_what_stood_there() {
        Map<String, Object> person = person("更正号", "市更正局");
        String wrong = (String) person.get("idNumber");
        String right = idNumber("19270315");
        String id = create(person);
        clock.setToday(TODAY.plusDays(3));

        Api.Answer done = change(id, 1, number(right));
        Api.Answer card = bureau.get("/dossiers/" + id);
        Api.Answer history = bureau.get("/dossiers/" + id + "/history");
        clock.setToday(TODAY);

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body()).containsEntry("changed", true).containsEntry("version", 2);
        assertThat(card.at("idNumber")).isEqualTo(masked(right));
        assertThat(card.at("born")).isEqualTo("1927-03-15");
        assertThat(card.at("age")).isEqualTo(99);
        assertThat(bureau.get("/dossiers/" + id + "?on=2026-02-01").at("born"))
                .as("the person never had the other number")
                .isEqualTo("1927-03-15");
        assertThat(history.list("items.0.changes"))
                .extracting(
                        each -> each.get("key"),
                        each -> each.get("action"),
                        each -> each.get("from"),
                        each -> each.get("before"),
                        each -> each.get("after"))
                .containsExactly(
                        tuple("born", "CORRECTED", "2026-11-24", "1930-05-04", "1927-03-15"),
                        tuple("idNumber", "CORRECTED", "2026-11-24", masked(wrong), masked(right)));
        assertThat((String) history.at("items.0.sentence"))
                .contains("身份证号更正：由“" + masked(wrong) + "”改为“" + masked(right) + "”")
                .contains("出生日期更正：由“1930-05-04”改为“1927-03-15”")
                .endsWith("原因：与户口簿核对。");
        assertThat(card.body() + "" + history.body()).doesNotContain(wrong).doesNotContain(right);
        Api.Answer then = bureau.get("/dossiers/" + id + "?knownAt="
                + URLEncoder.encode((String) history.at("items.1.at"), StandardCharsets.UTF_8));
        assertThat(then.at("idNumber")).isEqualTo(masked(wrong));
        assertThat(then.at("born")).isEqualTo("1930-05-04");
        assertThat(bureau.post("/dossiers/" + id + "/reveal", map("fields", List.of("idNumber"), "reason", "核对"))
                        .at("fields.idNumber"))
                .isEqualTo(right);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void the_reason_and_a_valid_number_are_required_and_every_fault_is_named_at_once() {
        String id = create(person("更正错", "市更正局"));
        String right = idNumber("19270315");
        Map<String, Object> unreasoned = number(right);
        unreasoned.remove("reason");
        Map<String, Object> wrong = number("320502193005040018");
        wrong.remove("reason");
        wrong.put("personal", map("idNumber", "320502193005040018", "born", "1930", "sex", "?"));

        assertThat(change(id, 1, unreasoned).faults()).containsExactly("reason required");
        assertThat(change(id, 1, wrong).faults())
                .containsExactlyInAnyOrder(
                        NUMBER + " no-id-number", "personal.born not-a-day", "personal.sex none-of", "reason required");
        assertThat(change(id, 1, number(" ")).faults()).containsExactly(NUMBER + " required");
        assertThat(change(id, 1, number("-")).faults()).containsExactly(NUMBER + " no-id-number");
        assertThat(change(id, 1, number(null)).faults()).containsExactly(NUMBER + " required");
        assertThat(bureau.get("/dossiers/" + id).at("version")).isEqualTo(1);
    }

    @Test
    void a_birth_beside_the_number_must_agree_and_alone_it_is_refused() {
        String id = create(person("更正生", "市更正局"));
        Map<String, Object> both = number(idNumber("19270315"));
        of(both).put("born", "1927-03-16");
        Map<String, Object> alone = number("");
        alone.put("personal", map("born", "1927-03-15"));

        Api.Answer refused = change(id, 1, alone);

        assertThat(refused.faults()).containsExactly("personal.born follows-from-id-number");
        assertThat(refused.at("faults.0.message")).isEqualTo("出生日期由身份证号得出；有误时请更正身份证号");
        assertThat(change(id, 1, both).faults()).containsExactly("personal.born differs-from-id-number");
        of(both).put("born", "1927-03-15");
        assertThat(change(id, 1, both).at("changed")).isEqualTo(true);
    }

    @Test
    void number_and_birth_are_not_taken_back() {
        String id = create(person("更正撤", "市更正局"));
        List<Object> both =
                List.of(map("field", "idNumber", "from", "2026-11-24"), map("field", "born", "from", "2026-11-24"));

        Api.Answer refused = change(id, 1, map("source", "hand", "withdraw", map("personal", both)));

        assertThat(refused.faults())
                .containsExactly(
                        "withdraw.personal[0] identity-not-withdrawn", "withdraw.personal[1] identity-not-withdrawn");
    }

    @Test
    void the_same_number_said_again_changes_nothing() {
        Map<String, Object> person = person("更正同", "市更正局");
        String id = create(person);
        Map<String, Object> same = number(" " + person.get("idNumber") + " ");

        assertThat(change(id, 1, same).body()).containsEntry("changed", false).containsEntry("version", 1);
        same.remove("reason");
        assertThat(change(id, 1, same).body()).containsEntry("changed", false);
    }

    @Test
    void a_day_given_beside_the_number_counts_for_the_other_fields_alone() {
        Map<String, Object> person = person("更正日", "市更正局");
        String id = create(person);
        Map<String, Object> change = number(idNumber("19270315"));
        of(change).putAll(map("from", "2026-10-01", "phone", "13900009999"));

        assertThat(change(id, 1, change).status()).isEqualTo(200);
        assertThat(bureau.get("/dossiers/" + id + "/history").list("items.0.changes"))
                .extracting(each -> each.get("key"), each -> each.get("from"))
                .containsExactlyInAnyOrder(
                        tuple("idNumber", "2026-11-24"), tuple("born", "2026-11-24"), tuple("phone", "2026-10-01"));
    }

    @Test
    void a_number_that_another_dossier_has_is_a_conflict_and_changes_nothing() {
        Map<String, Object> other = person("更正占", "市更正局");
        Map<String, Object> person = person("更正冲", "市更正局");
        String theirs = create(other);
        String id = create(person);
        Map<String, Object> change = number((String) other.get("idNumber"));
        of(change).put("phone", "13900008888");

        Api.Answer refused = change(id, 1, change);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("type")).isEqualTo("urn:leling:problem:already-there");
        assertThat(bureau.get("/dossiers/" + id).at("version")).isEqualTo(1);
        assertThat(found(person.get("idNumber")))
                .extracting(each -> each.get("id"))
                .containsExactly(id);
        assertThat(found(other.get("idNumber")))
                .extracting(each -> each.get("id"))
                .containsExactly(theirs);
    }

    @Test
    void what_is_recorded_of_days_before_the_new_birth_is_named_with_its_day_all_at_once() {
        Map<String, Object> person = person("更正前", "市更正局");
        person.putAll(map("joinedWork", "1944-03", "retired", "1985-06"));
        String id = create(person);
        change(
                id,
                1,
                map(
                        "source",
                        "visit",
                        "personal",
                        map("from", "2026-03-01", "housing", "三楼，无电梯"),
                        "items",
                        List.of(map("section", "MEDICINE", "from", "2026-07-01", "name", "钙片")),
                        "hospital",
                        List.of(map("id", "h-1", "admitted", "2026-06-01", "discharged", "2026-06-12")),
                        "events",
                        List.of(map("id", "n-1", "on", "2026-05-02", "kind", "NEED", "text", "想装扶手"))));
        bureau.post("/campaigns", map("id", "born-late", "kind", "VISIT", "from", "2026-11-01", "to", "2026-11-30"));
        Map<String, Object> form = map("form", UUID.randomUUID().toString(), "dossier", id, "on", "2026-11-12");
        assertThat(bureau.post("/campaigns/born-late/forms", form).status()).isEqualTo(201);
        String[] served = {"更正前", (String) person.get("idNumber"), "2026-10-15", "走访", "管理单位"};
        assertThat(bureau.upload("/rosters/history?wait=30", "h.xlsx", HistoryWorkbook.of(served))
                        .at("updated"))
                .isEqualTo(1);
        assertThat(change(id, 2, map("source", "family", "died", "2026-11-16")).status())
                .isEqualTo(200);

        Api.Answer refused = change(id, 3, number(idNumber("20261120")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.list("faults"))
                .allSatisfy(fault -> assertThat(fault).containsEntry("field", NUMBER))
                .extracting(fault -> fault.get("message"))
                .containsExactlyInAnyOrder(
                        late("居住情况（2026-01-05）"),
                        late("住房情况（2026-03-01）"),
                        late("需求建议（2026-05-02）"),
                        late("住院（2026-06-01）"),
                        late("用药（2026-07-01）"),
                        late("去世日期（2026-11-16）"),
                        late("离休时间（1985-06）"),
                        late("走访慰问登记表（2026-11-12）"),
                        late("历史服务记录（2026-10-15）"),
                        "号码中的出生日期为2026-11-20，与已登记的参加革命工作时间（1944-03）不符：当时不满10岁");
        assertThat(bureau.get("/dossiers/" + id).at("born")).isEqualTo("1930-05-04");
    }

    private static String late(String recorded) {
        return "号码中的出生日期2026-11-20晚于已登记的" + recorded;
    }

    @Test
    void what_the_same_change_says_is_held_against_the_new_birth_where_it_stands() {
        Map<String, Object> person = person("更正并", "市更正局");
        person.put("joinedWork", "1944-03");
        String id = create(person);
        String right = idNumber("19360101");
        Map<String, Object> both = number(right);
        of(both).put("joinedWork", "1945-05");
        both.put("items", List.of(map("section", "MEDICINE", "from", "1935-07-01", "name", "钙片")));

        Api.Answer english = bureau.post(
                "/dossiers/" + id + "/changes",
                number(right),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "If-Match",
                "\"1\"",
                "Accept-Language",
                "en");
        assertThat(english.at("faults.0.message"))
                .isEqualTo("says that the birth was on 1936-01-01, which does not fit what is recorded: joined the"
                        + " revolutionary work, 1944-03, not yet 10 years old");
        assertThat(change(id, 1, both).faults())
                .containsExactlyInAnyOrder("personal.joinedWork too-young", "items[0] before-birth");
        of(both).put("joinedWork", "1947-05");
        both.remove("items");
        assertThat(change(id, 1, both).status()).isEqualTo(200);
    }

    @Test
    void the_person_is_found_by_the_right_number_and_by_the_wrong_one_no_more() {
        Map<String, Object> person = person("更正找", "市更正局");
        String right = idNumber("19270315");
        String id = create(person);

        change(id, 1, number(right));

        assertThat(found(person.get("idNumber"))).isEmpty();
        assertThat(found(right))
                .hasSize(1)
                .first()
                .satisfies(item -> assertThat(item)
                        .containsEntry("id", id)
                        .containsEntry("idNumber", masked(right))
                        .containsEntry("born", "1927-03-15")
                        .containsEntry("age", 99));
        Api.Answer roster = bureau.upload("/rosters?wait=30", "r.xlsx", roster("更正找", right));
        assertThat(roster.at("created")).isEqualTo(0);
        assertThat(roster.at("updated")).isEqualTo(1);
        assertThat(bureau.get("/dossiers/" + id).list("personal"))
                .anySatisfy(field -> assertThat(field).containsEntry("value", "回族"));
        person.put("name", "更正后");
        assertThat(bureau.post("/dossiers", person).status())
                .as("the wrong number may be somebody's")
                .isEqualTo(201);
    }

    @Test
    void planning_and_the_emergency_card_carry_the_new_birth() {
        String id = create(person("更正传", "市更正局"));
        long head = feedHead();

        change(id, 1, number(idNumber("19270315")));

        Api.Answer planning = schedule.get("/changes?after=" + head);
        assertThat(planning.at("items.0.dossier")).isEqualTo(id);
        assertThat(planning.at("items.0.planning.born")).isEqualTo("1927-03-15");
        assertThat(alert.get("/changes?after=" + head).at("items.0.card.born")).isEqualTo("1927-03-15");
    }

    @Test
    void a_correction_is_audited_by_the_names_of_the_fields_alone() {
        Map<String, Object> person = person("更正审", "市更正局");
        String right = idNumber("19270315");
        String id = create(person);

        change(id, 1, number(right));

        List<String> details = SystemScope.call(
                "test",
                () -> sql.list(
                        "select detail::text from audit_entry where dossier_id = ? and action = 'dossier.changed'",
                        row -> row.getString(1),
                        id));
        assertThat(details).hasSize(1).first().asString().contains("PERSONAL idNumber", "PERSONAL born");
        assertThat(details.get(0)).doesNotContain(right).doesNotContain((String) person.get("idNumber"));
    }
}
