package org.leling.dossier.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;

/** Claims over HTTP: amounts that add up, steps in order, and how long they took. */
class ClaimTest extends DossierTest {

    @Inject
    Sql sql;

    private Api.Answer handIn(String dossier, Map<String, Object> body) {
        return bureau.post(
                "/dossiers/" + dossier + "/claims",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private Api.Answer step(String claim, int version, Object... body) {
        return bureau.post(
                "/claims/" + claim + "/steps",
                map(body),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "If-Match",
                "\"" + version + "\"");
    }

    @Test
    void a_claim_goes_from_handed_in_to_paid_and_is_handed_on_once() {
        String dossier = create(person("保报销", "市报销局"));
        String claim = (String) handIn(
                        dossier,
                        map(
                                "on",
                                "2026-11-02",
                                "total",
                                123_456,
                                "advanced",
                                23_456,
                                "parts",
                                List.of(
                                        map("kind", "MEDICINE", "amount", 100_000),
                                        map("kind", "DEVICE", "amount", 23_456))))
                .at("id");

        assertThat(bureau.get("/dossiers/" + dossier).list("events"))
                .extracting(event -> event.get("id") + " " + event.get("kind"))
                .containsExactly(claim + " CLAIM");
        assertThat(step(claim, 1, "step", "RETURN", "on", "2026-11-03", "note", "缺发票原件")
                        .status())
                .isEqualTo(200);
        assertThat(step(claim, 2, "step", "RESUBMIT", "on", "2026-11-05").status())
                .isEqualTo(200);
        assertThat(step(claim, 3, "step", "CHECK", "on", "2026-11-06").status()).isEqualTo(200);
        assertThat(step(claim, 4, "step", "PAY", "on", "2026-11-10", "reimbursed", 90_000)
                        .faults())
                .as("nothing was approved yet that it could exceed")
                .containsExactly("step step-not-now");
        assertThat(step(claim, 4, "step", "APPROVE", "on", "2026-11-10").faults())
                .containsExactly("reimbursed amount-not-known");
        assertThat(step(claim, 4, "step", "APPROVE", "on", "2026-11-10", "reimbursed", 20_000)
                        .status())
                .isEqualTo(200);
        assertThat(step(claim, 5, "step", "PAY", "on", "2026-11-09").faults())
                .containsExactly("on before-the-step-before");
        assertThat(step(claim, 5, "step", "PAY", "on", "2026-11-12", "reimbursed", 20_001, "total", 123_457)
                        .faults())
                .containsExactlyInAnyOrder("reimbursed exceeds-approved", "total differs-from-approved");
        assertThat(step(claim, 5, "step", "PAY", "on", "2026-11-12").status()).isEqualTo(200);

        Api.Answer whole = bureau.get("/claims/" + claim);
        assertThat(whole.at("state")).isEqualTo("PAID");
        assertThat(whole.at("days")).isEqualTo(10);
        assertThat(whole.at("total")).isEqualTo(123_456);
        assertThat(whole.list("steps"))
                .extracting(each -> each.get("step"))
                .containsExactly("HAND_IN", "RETURN", "RESUBMIT", "CHECK", "APPROVE", "PAY");
        assertThat(SystemScope.call(
                        "test",
                        () -> sql.list(
                                "select idempotency_key from outbox where dossier_id = ?",
                                row -> row.getString(1),
                                dossier)))
                .containsExactly("claim-" + claim);
    }

    @Test
    void a_family_hands_in_the_last_bill_after_a_death() {
        String dossier = create(person("保后事", "市后事局"));
        change(dossier, 1, map("source", "family", "died", "2026-11-10"));

        Api.Answer answer = handIn(dossier, map("on", "2026-11-20", "total", 5_000, "advanced", 5_000));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        Api.Answer claim = bureau.get("/claims/" + answer.at("id"));
        assertThat(claim.at("handedIn")).isEqualTo("2026-11-20");
        assertThat(bureau.get("/dossiers/" + dossier).at("events.0.on")).isEqualTo("2026-11-10");
        assertThat(step((String) answer.at("id"), 1, "step", "CHECK").status()).isEqualTo(200);
    }

    @Test
    void amounts_that_do_not_fit_are_all_told_at_once() {
        String dossier = create(person("保数额", "市数额局"));

        assertThat(handIn(
                                dossier,
                                map(
                                        "total",
                                        1000,
                                        "advanced",
                                        1001,
                                        "on",
                                        "2027-01-01",
                                        "parts",
                                        List.of(map("kind", "OTHER", "amount", 999))))
                        .faults())
                .containsExactlyInAnyOrder("on in-the-future", "advanced exceeds", "parts does-not-add-up");
        assertThat(handIn(dossier, map("total", 10.5, "advanced", -1)).faults())
                .containsExactlyInAnyOrder("total not-an-amount", "advanced not-an-amount");
        assertThat(handIn(
                                dossier,
                                map(
                                        "total",
                                        "x",
                                        "on",
                                        "2027-01-01",
                                        "note",
                                        "长".repeat(4_001),
                                        "parts",
                                        List.of(map("kind", "OTHER", "amount", 999))))
                        .faults())
                .containsExactlyInAnyOrder(
                        "total not-an-amount", "advanced required", "on in-the-future", "note too-long");
        assertThat(handIn(dossier, map("total", 1000, "advanced", 123_456)).at("faults.0.message"))
                .isEqualTo("1234.56元超过10.00元");
        assertThat(handIn(dossier, map()).faults()).containsExactlyInAnyOrder("total required", "advanced required");
        assertThat(handIn(dossier, map("total", 0, "advanced", 0)).at("faults.0.message"))
                .isEqualTo("应大于零");
        assertThat(bureau.get("/dossiers/" + dossier + "/claims").list("items")).isEmpty();
    }

    @Test
    void a_claim_that_a_roster_tells_of_has_no_amounts_until_they_are_said() {
        String dossier = create(person("保名册", "市名册局"));
        change(
                dossier,
                1,
                map("source", "import", "events", List.of(map("id", "c-1", "on", "2026-11-02", "kind", "CLAIM"))));
        String claim = (String) bureau.get("/dossiers/" + dossier + "/claims").at("items.0.id");

        assertThat(step(claim, 1, "step", "CHECK").faults())
                .containsExactlyInAnyOrder("total amount-not-known", "advanced amount-not-known");
        assertThat(step(claim, 1, "step", "AMEND", "total", 5000, "advanced", 5000)
                        .status())
                .isEqualTo(200);
        assertThat(step(claim, 2, "step", "CHECK").status()).isEqualTo(200);
    }

    /** Ten claims of 1 to 10 days and 100 to 1,000 fen: half are no greater than the fifth, nine tenths than the ninth. */
    @Test
    void median_and_ninety_percent_are_values_that_occur_by_class_and_unit() {
        String dossier = create(person("保统计", "市统计局"));
        LocalDate from = LocalDate.of(2026, 2, 2);
        for (int days = 1; days <= 10; days++) {
            paid(dossier, from, days, 100 * days);
        }
        handIn(dossier, map("on", "2026-02-10", "total", 7_000, "advanced", 7_000));
        Api unit = bureau.as(
                tokens.unit((String) bureau.get("/dossiers/" + dossier).at("unit.id")));

        for (String by : List.of("class", "unit")) {
            Api.Answer figures = unit.get("/claims/figures?from=2026-02-01&to=2026-02-28&by=" + by);
            assertThat(figures.at("items.0.paid")).isEqualTo(10);
            assertThat(figures.at("items.0.daysMedian")).isEqualTo(5);
            assertThat(figures.at("items.0.days90")).isEqualTo(9);
            assertThat(figures.at("items.0.advanced")).isEqualTo(5_500);
            assertThat(figures.at("items.0.advancedMedian")).isEqualTo(500);
            assertThat(figures.at("items.0.advanced90")).isEqualTo(900);
            assertThat(figures.at("items.0.waiting")).isEqualTo(1);
            assertThat(figures.at("total.outstanding")).isEqualTo(7_000);
        }
        assertThat(unit.get("/claims/figures?from=2026-02-01&to=2026-02-28").at("items.0.name"))
                .isEqualTo("空巢独居类");
        assertThat(unit.get("/claims/figures?from=2026-03-01&to=2026-02-28&by=party")
                        .faults())
                .containsExactlyInAnyOrder("by none-of", "to ends-before-it-begins");
    }

    private void paid(String dossier, LocalDate on, int days, int amount) {
        String claim = (String) handIn(dossier, map("on", on.toString(), "total", amount, "advanced", amount))
                .at("id");
        String end = on.plusDays(days).toString();
        step(claim, 1, "step", "CHECK", "on", on.toString());
        step(claim, 2, "step", "APPROVE", "on", on.toString(), "reimbursed", amount);
        assertThat(step(claim, 3, "step", "PAY", "on", end).status()).isEqualTo(200);
    }

    @Test
    void what_was_paid_is_put_right_with_a_reason_up_to_what_was_approved_and_stays_to_be_seen() {
        String dossier = create(person("保更正", "市报销局"));
        String claim = (String) handIn(dossier, map("on", "2026-11-02", "total", 100_000, "advanced", 50_000))
                .at("id");
        step(claim, 1, "step", "CHECK", "on", "2026-11-03");
        step(claim, 2, "step", "APPROVE", "on", "2026-11-04", "reimbursed", 40_000);
        step(claim, 3, "step", "PAY", "on", "2026-11-05", "reimbursed", 4_000);

        Api.Answer bare = step(claim, 4, "step", "CORRECT", "on", "2026-11-06");
        Api.Answer tooMuch = step(claim, 4, "step", "CORRECT", "reimbursed", 40_001, "note", "少录一位");
        Api.Answer otherBill = step(claim, 4, "step", "CORRECT", "reimbursed", 40_000, "advanced", 1, "note", "少录一位");
        Api.Answer done = step(claim, 4, "step", "CORRECT", "on", "2026-11-06", "reimbursed", 40_000, "note", "少录一位");
        Api.Answer whole = bureau.get("/claims/" + claim);

        assertThat(bare.faults()).containsExactlyInAnyOrder("reimbursed required", "note required");
        assertThat(tooMuch.faults()).containsExactly("reimbursed exceeds-approved");
        assertThat(otherBill.faults()).containsExactly("total paid-amount-only");
        assertThat(done.at("state")).isEqualTo("PAID");
        assertThat(whole.at("reimbursed")).isEqualTo(40_000);
        assertThat(whole.at("paid")).isEqualTo("2026-11-05");
        assertThat(whole.at("steps.3.detail.reimbursed")).isEqualTo(4_000);
        assertThat(whole.at("steps.4.note")).isEqualTo("少录一位");
        assertThat(whole.at("next")).isEqualTo(List.of("CORRECT"));
        assertThat(SystemScope.call(
                        "test",
                        () -> sql.list(
                                "select idempotency_key from outbox where dossier_id = ?",
                                row -> row.getString(1),
                                dossier)))
                .containsExactly("claim-" + claim);
    }

    @Test
    void a_claim_from_before_the_first_day_is_refused_by_the_day_that_was_said() {
        String dossier = create(person("保太早", "市报销局"));

        assertThat(handIn(dossier, map("on", "2026-01-04", "total", 100_000, "advanced", 50_000))
                        .faults())
                .containsExactly("on before-first-day");
    }
}
