package org.leling.schedule.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.kit.testing.TestTokens;
import org.leling.schedule.testing.Golden;
import org.leling.schedule.testing.Http;
import org.leling.schedule.testing.Http.Reply;
import org.leling.schedule.testing.ScheduleTest;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewTest implements ScheduleTest {

    private static final List<String> OWED = List.of("due", "rule", "period", "party", "action", "first", "last");
    private static final String GOOD =
            "{'from':'2026-01-01','to':'2026-12-31','dossier':{'id':'d1','born':'1930-05-06',"
                    + "'managingUnitDivision':'320581','facts':[{'from':'2026-01-01','residence':{'division':'320581',"
                    + "'setting':'HOME','livesWith':[]}}]}}";

    @Inject
    Http http;

    @Inject
    TestTokens tokens;

    @TestFactory
    Stream<DynamicTest> every_golden_case_is_answered_to_the_letter() {
        return Golden.list("golden").stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> {
                    List<Map<String, Object>> rows = obligations(ask(golden.json()));
                    assertThat(rows.stream().map(row -> csv(row, OWED))).containsExactlyElementsOf(golden.rows());
                    assertThat(rows)
                            .allSatisfy(row -> assertThat(row)
                                    .containsOnlyKeys(
                                            "id", "due", "rule", "period", "party", "action", "first", "last", "kind",
                                            "clause"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_golden_ledger_is_answered_to_the_letter() {
        List<String> columns = Stream.concat(OWED.stream(), Stream.of("state", "delivery", "on"))
                .toList();
        return Golden.list("golden-ledgers").stream()
                .map(golden -> DynamicTest.dynamicTest(
                        golden.name(),
                        () -> assertThat(
                                        obligations(ask(golden.json())).stream().map(row -> csv(row, columns)))
                                .containsExactlyElementsOf(golden.rows())));
    }

    @Test
    void a_year_without_an_arrangement_is_provisional() {
        assertThat(ask(json(GOOD)).tree()).containsEntry("calendar", "FINAL");
        assertThat(ask(json(GOOD).replace("2026-12-31", "2027-12-31")).tree()).containsEntry("calendar", "PROVISIONAL");
    }

    @Test
    void facts_from_before_the_calendar_s_first_year_are_facts_all_the_same() {
        String early =
                json(GOOD).replace("\"from\":\"2026-01-01\",\"residence\"", "\"from\":\"1935-01-01\",\"residence\"");
        assertThat(early).contains("1935-01-01");
        assertThat(ask(early).tree().get("obligations").toString()).contains("empty-nest.visit/2026-Q4");
    }

    @Test
    void what_a_delivery_names_in_vain_is_reported() {
        String ledger = json(GOOD)
                .replaceFirst(
                        "\\{",
                        "{\"asOf\":\"2026-06-01\",\"deliveries\":[{\"id\":\"v1\","
                                + "\"party\":\"UNIT\",\"action\":\"VISIT\",\"on\":\"2026-02-02\","
                                + "\"obligation\":\"d1/handset.installed/gap-2026-01-01\"}],");
        assertThat(ask(ledger).tree().get("findings"))
                .isEqualTo(List.of(Map.of(
                        "code", "STANDING_NAMED",
                        "delivery", "v1",
                        "obligation", "d1/handset.installed/gap-2026-01-01")));
    }

    @Test
    void without_a_token_nothing_is_answered() {
        assertThat(http.postText("/calendar/preview", "", json(GOOD)).status()).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an unknown key               | 'to'                 | 'until':1,'to'          | until                 | not-in-form
            an unknown value             | HOME                 | HUT                     | dossier.facts[0].residence.setting | not-in-form
            a day that does not exist    | 2026-12-31           | 2026-02-30              | to                    | not-in-form
            no day at all                | '2026-12-31'         | 20261231                | to                    | not-in-form
            a key twice                  | 'to':'2026-12-31'    | 'to':'2026-12-31','to':'2026-12-30' | to        | doubled-key
            a window of eleven years     | 2026-12-31           | 2036-12-31              | to                    | window-too-long
            a window after the calendar  | 2026-12-31           | 2100-12-31              | to                    | outside-calendar
            facts before the birth       | 'from':'2026-01-01','residence' | 'from':'1920-01-01','residence' | dossier.born | not-in-form
            a window that ends early     | 2026-12-31           | 2025-12-31              | ``                    | not-in-form
            a division of three digits   | '320581','facts'     | '320','facts'           | dossier.managingUnitDivision | not-in-form
            """)
    void bad_input_is_named(String what, String from, String to, String field, String code) {
        Reply reply = ask(json(GOOD.replaceFirst(java.util.regex.Pattern.quote(from), to)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(faults(reply)).as(reply.body()).contains(field + " " + code);
    }

    @ParameterizedTest(name = "«{0}»")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|body required",
                "[]|` not-an-object`",
                "{'from':|` unreadable-json`",
                "{} {}|` unreadable-json`",
                "nonsense|` unreadable-json`",
                "null|` not-an-object`"
            })
    void what_is_no_object_is_refused(String body, String fault) {
        Reply reply = ask(json(body));
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(faults(reply)).containsExactly(fault);
    }

    @Test
    void all_faults_come_at_once_and_in_the_language_asked() {
        String bad = json(GOOD).replace("HOME", "HUT").replace("2026-12-31", "soon");
        Reply chinese = ask(bad);
        assertThat(faults(chinese)).hasSize(2);
        assertThat(chinese.body()).contains("应为日期");
        Reply english = http.postText("/calendar/preview", tokens.unit("u-1"), bad, "Accept-Language", "en");
        assertThat(english.body()).contains("must be a day such as");
    }

    @Test
    void a_body_of_three_megabytes_is_too_large() {
        Reply reply = ask("{\"from\":\"" + "x".repeat(3_000_000) + "\"}");
        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void a_deep_nest_is_refused_and_harms_nobody() {
        assertThat(ask("{\"a\":".repeat(5000)).status()).isEqualTo(400);
    }

    private Reply ask(String json) {
        return http.postText("/calendar/preview", tokens.unit("u-1"), json);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> obligations(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return (List<Map<String, Object>>) reply.tree().get("obligations");
    }

    @SuppressWarnings("unchecked")
    private static List<String> faults(Reply reply) {
        return ((List<Map<String, Object>>) reply.tree().get("faults"))
                .stream()
                        .map(fault -> fault.get("field") + " " + fault.get("code"))
                        .toList();
    }

    private static String csv(Map<String, Object> row, List<String> columns) {
        return columns.stream()
                .map(column -> Objects.toString(row.get(column), ""))
                .collect(Collectors.joining(","));
    }
}
