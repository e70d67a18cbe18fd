package org.leling.dossier.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** What no change may say: a table of bad bodies, each with every fault that it has. The person was born 1930-05-04. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedChangesTest extends DossierTest {

    private static Arguments bad(String what, Map<String, Object> body, String... faults) {
        return Arguments.of(what, body, List.of(faults));
    }

    private static Map<String, Object> item(Object... pairs) {
        return map("items", List.of(map(pairs)));
    }

    private static Map<String, Object> personal(Object... pairs) {
        return map("personal", map(pairs));
    }

    private static Map<String, Object> adaptation(Object... pairs) {
        Map<String, Object> item =
                map("section", "HOME_ADAPTATION", "from", "2026-09-01", "what", "扶手", "state", "PAID");
        item.putAll(map(pairs));
        return map("items", List.of(item));
    }

    private static Map<String, Object> measure(Object... pairs) {
        Map<String, Object> item = map(
                "section", "MEASURE",
                "from", "2026-09-01",
                "action", "VISIT",
                "party", "COMMUNITY",
                "every", "MONTH",
                "state", "AGREED",
                "why", "独居",
                "agreedBy", "本人");
        item.putAll(map(pairs));
        return map("items", List.of(item));
    }

    private static Map<String, Object> pension(Object amount) {
        return item(
                "section",
                "ENTITLEMENT",
                "from",
                "2026-09-01",
                "kind",
                "PENSION",
                "state",
                "GRANTED",
                "amount",
                amount);
    }

    private static Map<String, Object> livesIn(String division) {
        return map("facts", List.of(map("from", "2026-07-01", "residence", home(division))));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                bad("blank name", personal("name", "  "), "personal.name required"),
                bad("a name that is no text", personal("name", 7), "personal.name not-a-text"),
                bad("a number that nobody can call", personal("phone", "12"), "personal.phone not-a-phone"),
                bad(
                        "blank text that an item needs",
                        item("section", "MEDICINE", "from", "2026-07-01", "name", " "),
                        "items[0].name required"),
                bad(
                        "characters that nobody sees",
                        item("section", "MEDICINE", "from", "2026-07-01", "name", "钙\u202E片", "note", "\u0000"),
                        "items[0].name unseen-characters",
                        "items[0].note unseen-characters"),
                bad(
                        "a text longer than the form",
                        item("section", "MEDICINE", "from", "2026-07-01", "name", "钙".repeat(201)),
                        "items[0].name too-long"),
                bad("a name longer than any", personal("name", "长".repeat(5_000)), "personal.name too-long"),
                bad(
                        "a list of points in the place of an object",
                        item("section", "ASSESSMENT", "from", "2026-07-01", "items", List.of(1, 2)),
                        "items[0].items not-an-object"),
                bad("a unit that is only a name", personal("unit", "某局"), "personal.unit not-an-object"),
                bad(
                        "a birthday in no month",
                        map(
                                "facts",
                                List.of(map(
                                        "from",
                                        "2026-07-01",
                                        "birthdayKept",
                                        map("calendar", "LUNAR", "month", 13, "day", 1)))),
                        "facts[0].birthdayKept.month case"),
                bad("blank day", item("section", "MEDICINE", "from", "", "name", "钙片"), "items[0].from required"),
                bad(
                        "before birth",
                        item("section", "MEDICINE", "from", "1900-01-01", "name", "钙片"),
                        "items[0] before-birth"),
                bad(
                        "a field before birth",
                        personal("from", "1929-01-01", "mobility", "WITH_AID"),
                        "personal.mobility before-birth"),
                bad(
                        "days and amounts out of order",
                        adaptation(
                                "assessedOn",
                                "2026-10-10",
                                "doneOn",
                                "2026-10-01",
                                "paidOn",
                                "2026-09-01",
                                "cost",
                                100,
                                "subsidy",
                                300000,
                                "ownShare",
                                900000),
                        "items[0].doneOn out-of-order",
                        "items[0].paidOn out-of-order",
                        "items[0].cost exceeds"),
                bad("paid in time to come", adaptation("paidOn", "2027-01-01"), "items[0].paidOn in-the-future"),
                bad(
                        "died before being born, in time to come",
                        item(
                                "section", "FAMILY_MEMBER",
                                "from", "2026-07-01",
                                "relation", "SON",
                                "name", "子",
                                "born", "2027-01-01",
                                "died", "1899-01-01"),
                        "items[0].born in-the-future",
                        "items[0].died out-of-order"),
                bad(
                        "a measure of no need, agreed in time to come, looked at before",
                        measure("need", "no-such-need", "agreedOn", "2027-05-01", "reviewOn", "2020-01-01"),
                        "items[0].need not-a-need",
                        "items[0].agreedOn in-the-future",
                        "items[0].reviewOn out-of-order"),
                bad(
                        "a measure that is looked at again when it is over",
                        measure("until", "2026-12-10", "reviewOn", "2027-03-01"),
                        "items[0].reviewOn review-after-end"),
                bad("an amount as machines write it", pension("1e5"), "items[0].amount not-in-yuan"),
                bad("an amount with a sign", pension("+100"), "items[0].amount not-in-yuan"),
                bad("an amount of less than a fen", pension("1.005"), "items[0].amount not-in-yuan"),
                bad("less than nothing", pension(-1), "items[0].amount not-in-yuan"),
                bad("a number beyond all", pension(new BigDecimal("1e99999")), "items[0].amount not-in-yuan"),
                bad("an amount of words", pension("一千"), "items[0].amount not-in-yuan"),
                bad("more than anybody has", pension("1000000000"), "items[0].amount not-in-yuan"),
                bad("a place that is not", livesIn("999999"), "facts[0].residence.division no-such-division"),
                bad(
                        "a unit of a place that is not",
                        personal("unit", map("name", "某局", "division", "990000")),
                        "personal.unit.division no-such-division"),
                bad(
                        "a stay in time to come",
                        map("hospital", List.of(map("id", "h-9", "admitted", "2027-11-22"))),
                        "hospital[0] in-the-future"),
                bad(
                        "a need in time to come",
                        map("events", List.of(map("id", "e-9", "on", "2027-11-22", "kind", "NEED"))),
                        "events[0] in-the-future"),
                bad(
                        "two stays at once",
                        map(
                                "hospital",
                                List.of(
                                        map("id", "h-1", "admitted", "2026-09-10", "discharged", "2026-09-25"),
                                        map("id", "h-2", "admitted", "2026-09-20", "discharged", "2026-09-27"))),
                        "hospital[0] stays-overlap",
                        "hospital[1] stays-overlap"),
                bad(
                        "fields from closed lists, and dates of a career",
                        personal(
                                "sex", "X光",
                                "bloodGroup", "Z",
                                "retired", "1930",
                                "joinedWork", "1950年",
                                "joinedPeriod", "LAND_REVOLUTION"),
                        "personal.sex none-of",
                        "personal.bloodGroup not-a-blood-group",
                        "personal.retired retired-too-early",
                        "personal.joinedWork joined-too-late",
                        "personal.joinedPeriod too-young"),
                bad(
                        "dates that are none",
                        personal("retired", "去年", "joinedWork", "1944-13"),
                        "personal.retired not-a-written-date",
                        "personal.joinedWork not-a-written-date"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void what_cannot_be_is_refused_with_every_fault(String what, Map<String, Object> body, List<String> faults) {
        String id = create(person("拒绝", "市拒绝局"));
        body.put("source", "visit");

        Api.Answer refused = change(id, 1, body);

        assertThat(refused.status()).as(what + " " + refused).isEqualTo(422);
        assertThat(refused.faults()).containsExactlyInAnyOrderElementsOf(faults);
        assertThat(refused.list("faults"))
                .allSatisfy(fault -> assertThat((String) fault.get("message")).doesNotContain("fault."));
    }

    @Test
    void a_month_that_is_none_is_named_in_the_readers_own_language() {
        String id = create(person("拒绝", "市拒绝局"));
        Map<String, Object> body = map(
                "source",
                "visit",
                "facts",
                List.of(map("from", "2026-07-01", "birthdayKept", map("calendar", "LUNAR", "month", 13, "day", 1))));

        assertThat(change(id, 1, body).at("faults.0.message")).isEqualTo("应为1至12之间的整数");
    }

    @Test
    void amounts_are_taken_as_numbers_and_as_text() {
        String id = create(person("收入", "市接受局"));
        int version = 1;
        for (Object amount : List.of(100_000_000, 1280.5, "1280.50", " 1280.5 ", "1280.500")) {
            Api.Answer taken = change(
                    id,
                    version++,
                    map("source", "visit", "items", pension(amount).get("items")));
            assertThat(taken.status()).as(amount + " " + taken).isEqualTo(200);
        }
    }

    @Test
    void what_lies_near_is_taken() {
        String id = create(person("接受", "市接受局"));

        Api.Answer taken = change(
                id,
                1,
                map(
                        "source", "visit",
                        "hospital",
                                List.of(
                                        map("id", "h-1", "admitted", "2026-09-10", "discharged", "2026-09-25"),
                                        map("id", "h-2", "admitted", "2026-09-25")),
                        "personal",
                                map(
                                        "sex", "女",
                                        "bloodGroup", "AB型Rh阴性",
                                        "retired", "1985年3月",
                                        "joinedWork", "1948年秋"),
                        "facts", List.of(map("from", "2026-07-01", "residence", home("320504")))));

        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        Api.Answer card = bureau.get("/dossiers/" + id);
        assertThat(card.list("personal"))
                .filteredOn(field ->
                        List.of("retired", "joinedWork", "joinedPeriod").contains(field.get("field")))
                .extracting(field -> field.get("value"))
                .containsExactly("1948", "解放战争时期", "1985-03");
    }

    @Test
    void a_field_whose_day_was_given_is_in_force_from_that_day_and_one_without_serves_before() {
        String id = create(person("有日期", "市日期局"));
        change(
                id,
                1,
                map(
                        "source",
                        "visit",
                        "personal",
                        map("from", "2026-07-01", "mobility", "WHEELCHAIR", "origin", "苏州")));
        change(id, 2, map("source", "visit", "personal", map("allergies", "青霉素", "mobility", "WHEELCHAIR")));

        assertThat(fields(id, "2026-06-30"))
                .contains("origin", "allergies", "address")
                .doesNotContain("mobility");
        assertThat(fields(id, "2026-07-01")).contains("origin", "allergies", "address", "mobility");
    }

    private List<Object> fields(String id, String on) {
        return bureau.get("/dossiers/" + id + "?on=" + on).list("personal").stream()
                .map(field -> field.get("field"))
                .toList();
    }

    @Test
    void nothing_that_began_after_a_death_is_taken_and_the_dead_are_listed_by_name_or_when_asked_for() {
        String id = create(person("莫逝", "市逝者局"));
        change(id, 1, map("source", "family", "died", "2026-11-20"));
        String unit = (String) bureau.get("/dossiers/" + id).at("unit.id");

        Api.Answer refused =
                change(id, 2, map("source", "visit", "personal", map("from", "2026-11-21", "mobility", "WITH_AID")));
        Api.Answer mended = change(id, 2, map("source", "visit", "personal", map("origin", "无锡")));
        Map<String, Object> alone = map("unit", unit, "livingClass", "EMPTY_NEST");
        Map<String, Object> withDead = map("unit", unit, "livingClass", "EMPTY_NEST", "dead", true);

        assertThat(refused.faults()).containsExactly("personal.mobility after-death");
        assertThat(mended.status()).isEqualTo(200);
        assertThat(bureau.post("/dossiers/search", alone).list("items")).isEmpty();
        assertThat(bureau.post("/dossiers/search", withDead).list("items")).hasSize(1);
        assertThat(bureau.post("/dossiers/search", map("unit", unit)).list("items"))
                .hasSize(1);
    }
}
