package org.leling.console.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.console.testing.InABrowser;

/** The form that puts a wrong ID number right. */
class IdNumberPageTest extends InABrowser {

    private static final String PAGE = "/people/d-1001/id-number";

    private HttpResponse<String> correct(String number, String reason) {
        return fill(
                "unit",
                PAGE,
                Map.of("version", "3", "key", "k-7", "source", "review", "idNumber", number, "reason", reason));
    }

    @Test
    void theCardOffersTheFormAndTheFormShowsTheNumberSoFarMasked() {
        assertThat(as("unit").get("/people/d-1001").body()).contains(PAGE, "更正身份证号");
        shows("unit", PAGE, "3205**********1234");
    }

    @Test
    void theRightNumberIsSentWithItsReasonAndLeadsBackToTheCard() {
        HttpResponse<String> answer = correct("110101192703159912", "与户口簿核对");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).contains("/people/d-1001#personal");
        var sent = city().dossier().last("POST /dossiers/d-1001/changes");
        assertThat(sent.headers()).containsEntry("if-match", "\"3\"").containsEntry("idempotency-key", "k-7");
        assertThat(sent.body())
                .contains("\"source\":\"review\"", "\"reason\":\"与户口簿核对\"")
                .contains("\"personal\":{\"idNumber\":\"110101192703159912\"}");
        assertThat(sent.path()).doesNotContain("1927");
    }

    @Test
    void everyFaultStandsBesideItsFieldAndWhatWasTypedStays() {
        HttpResponse<String> refused = correct("110101192703159913", "");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("身份证号：身份证号有误", "缘由：必须填写", "110101192703159913")
                .containsPattern(beside("idNumber", "身份证号有误"))
                .containsPattern(beside("reason", "必须填写"))
                .doesNotContain("??");
    }

    @Test
    void thatAnotherPersonHasTheNumberIsSaidBesideTheNumber() {
        HttpResponse<String> refused = correct("已有此人", "与户口簿核对");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).containsPattern(beside("idNumber", "该身份证号已建立档案。"));
    }

    @Test
    void whoDoesNotChangeCardsIsNotOfferedTheForm() {
        assertThat(as("community").get("/people/d-1001").body()).doesNotContain(PAGE);
        assertThat(as("community").get(PAGE).statusCode()).isEqualTo(403);
    }

    private static String beside(String field, String fault) {
        return "for=\"%s\"(?:(?!</label>)[\\s\\S])*</label>\\s*<span class=\"fault\">%s</span>".formatted(field, fault);
    }
}
