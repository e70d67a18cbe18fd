package org.leling.console.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.console.testing.Browser;
import org.leling.console.testing.InABrowser;

/** What is typed of needs, claims and campaigns reaches the service as it was meant, or comes back. */
class NeedPagesTest extends InABrowser {

    @Test
    void aFormFilledAtTheDoorIsSentUnderTheIdOfItsPageAndComesBackWhenRefused() {
        Browser browser = as("unit");
        browser.get("/campaigns/v-1/people/d-1001");
        Map<String, String> form = new java.util.LinkedHashMap<>(Map.of(
                "form",
                "f-12345678",
                "on",
                "2026-10-01",
                "met",
                "yes",
                "need0",
                "楼道加装扶手",
                "kind0",
                "HOUSING",
                "gift0",
                "福袋",
                "count0",
                "2",
                "done",
                "换了灯泡\n修了门锁",
                "satisfied",
                "5"));
        HttpResponse<String> refused = browser.post("/campaigns/v-1/people/d-1001", form);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("不在活动期间").contains("楼道加装扶手").contains("f-12345678");
        form.put("on", "2026-11-20");
        assertThat(browser.post("/campaigns/v-1/people/d-1001", form).body())
                .contains("走访表已登记")
                .contains("/needs/n-1");
        assertThat(city().dossier().last("POST /campaigns/v-1/forms").body())
                .contains("\"form\":\"f-12345678\"")
                .contains("\"dossier\":\"d-1001\"")
                .contains("{\"kind\":\"HOUSING\",\"text\":\"楼道加装扶手\"}")
                .contains("\"count\":2")
                .contains("[\"换了灯泡\",\"修了门锁\"]")
                .contains("\"satisfied\":5")
                .contains("\"met\":true");
    }

    @Test
    void aNeedsStepAndAClaimAreSentWithTheVersionThatWasSeenAndYuanBecomeFen() {
        Browser browser = as("unit");
        browser.get("/needs/n-1");
        HttpResponse<String> refused =
                browser.post("/needs/n-1/steps", Map.of("key", "k-1", "version", "3", "step", "ASK", "note", "不许"));
        assertThat(refused.body()).contains("回访须由承办人以外的人进行");
        assertThat(browser.post(
                                "/needs/n-1/steps",
                                Map.of("key", "k-2", "version", "3", "step", "RESPOND", "note", "好"))
                        .headers()
                        .firstValue("location"))
                .hasValue("/needs/n-1");
        assertThat(city().dossier().last("POST /needs/n-1/steps").headers())
                .containsEntry("if-match", "\"3\"")
                .containsEntry("idempotency-key", "k-2");
        assertThat(browser.post(
                                "/people/d-1001/claims",
                                Map.of("key", "k-3", "on", "2026-11-02", "total", "1.234", "advanced", "x"))
                        .body())
                .contains("费用总额应为金额")
                .contains("个人垫付应为金额");
        browser.post(
                "/people/d-1001/claims", Map.of("key", "k-3", "on", "2026-11-02", "total", "1,234.5", "advanced", "0"));
        assertThat(city().dossier().last("POST /dossiers/d-1001/claims").body())
                .contains("\"total\":123450")
                .contains("\"advanced\":0");
    }
}
