package org.leling.console.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.console.testing.Browser;
import org.leling.console.testing.InABrowser;
import org.leling.kit.time.DayClock;

/** What is typed of needs, claims and campaigns reaches the service as it was meant, or comes back. */
class NeedPagesTest extends InABrowser {

    @Test
    void aFormFilledAtTheDoorIsSentUnderTheIdOfItsPageAndComesBackWhenRefused() {
        Browser browser = as("unit");
        browser.get("/campaigns/v-1/people/d-1001");
        Map<String, String> form = new LinkedHashMap<>(Map.of(
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
    void nothingIsChosenBeforehandAndWhetherAnybodyWasMetIsNeverAssumed() {
        Browser browser = as("unit");
        String page = browser.get("/campaigns/v-1/people/d-1001").body();

        assertThat(page).doesNotContainPattern("name=\"met\"[^>]*checked").containsPattern("name=\"met\"[^>]*required");
        assertThat(page).contains("name=\"gift0\" maxlength=\"40\"").doesNotContain("value=\"福袋\"");
        HttpResponse<String> refused = browser.post(
                "/campaigns/v-1/people/d-1001", Map.of("form", "f-12345678", "on", "2026-11-20", "gift0", "福袋"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("请选择有没有见到本人或家属").contains("第 1 样慰问品的数量：");
        assertThat(city().dossier().last("POST /campaigns/v-1/forms").body()).doesNotContain("\"count\":1");
    }

    @Test
    void placesOfACampaignAreTypedByNameAndOneThatIsThereAlreadyIsTold() {
        Map<String, String> form = new HashMap<>(Map.of("kind", "VISIT", "from", "2026-11-01", "to", "2026-11-30"));
        form.put("divisions", "常熟市、九天");
        HttpResponse<String> there = fill("bureau", "/campaigns", form);

        assertThat(city().dossier().last("POST /campaigns").body()).contains("\"divisions\":[\"320581\",\"九天\"]");
        assertThat(there.statusCode()).isEqualTo(400);
        assertThat(there.body()).contains("同一类型、起始日和范围的活动已有一项").contains("常熟市、九天");
    }

    @Test
    void aFormIsTakenBackFromTheCampaignsPageWithItsReason() {
        Browser browser = as("unit");
        String page = browser.get("/campaigns/v-1").body();
        HttpResponse<String> back = browser.post("/campaigns/v-1/forms/f-1/taken-back", Map.of("reason", "点错了人"));

        assertThat(page).contains("/campaigns/v-1/forms/f-1/taken-back", "已撤回").doesNotContain("/forms/f-2/taken-back");
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(city().dossier()
                        .last("POST /campaigns/v-1/forms/f-1/taken-back")
                        .body())
                .contains("\"reason\":\"点错了人\"");
    }

    @Test
    void whichNeedsWentWithAFormAndWhichStayedIsSaidWithTheWayToEach() {
        Browser browser = as("unit");
        browser.get("/campaigns/v-1");
        HttpResponse<String> back = browser.post("/campaigns/v-1/forms/f-1/taken-back", Map.of("reason", "带需求，点错了人"));

        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body())
                .contains("王*国的走访表已撤回")
                .containsPattern("一并撤回的需求：</span>\\s*<a href=\"/needs/n-1\">住房 10月20日")
                .containsPattern("予以保留的需求：</span>\\s*<a href=\"/needs/n-2\">住房 10月20日")
                .doesNotContain("??");
    }

    @Test
    void whyANeedHasAnotherOwnerIsSaidAmongItsSteps() {
        shows("unit", "/needs/n-1", "管理单位变更，随本人转由市粮食局承办");
    }

    @Test
    void aWrongDepartmentOfAnAnswerIsChosenAnewAndWhatStoodThereNamesTheFormerOne() {
        Browser browser = as("bureau");
        String page = browser.get("/agenda/m-1").body();
        browser.post(
                "/agenda/m-1/items/a-1",
                Map.of(
                        "key",
                        "k-7",
                        "version",
                        "2",
                        "step",
                        "CORRECT",
                        "department",
                        "FINANCE",
                        "rightDepartment",
                        "HEALTH",
                        "reason",
                        "部门选错"));

        assertThat(page)
                .containsPattern("name=\"rightDepartment\"[\\s\\S]*?value=\"FINANCE\" selected=\"selected\"")
                .contains("原记录（住建）：不同意 不列支");
        assertThat(city().dossier().last("POST /agenda/a-1/steps").body())
                .contains("\"department\":\"FINANCE\"", "\"rightDepartment\":\"HEALTH\"");
    }

    @Test
    void aCampaignIsEndedEarlyOrTakenBackByTheBureauAlone() {
        Browser browser = as("bureau");
        assertThat(browser.get("/campaigns/v-1").body())
                .contains("/campaigns/v-1/ending", "max=\"2026-11-30\"")
                .doesNotContain("/campaigns/v-1/withdrawal");
        assertThat(as("unit").get("/campaigns/v-1").body()).doesNotContain("/campaigns/v-1/ending");

        HttpResponse<String> refused = browser.post("/campaigns/v-1/ending", Map.of("to", "2026-10-01"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("至：应在2026-11-20至2026-11-30之间", "value=\"2026-10-01\"");
        assertThat(browser.post("/campaigns/v-1/ending", Map.of("to", "2026-11-25"))
                        .headers()
                        .firstValue("location"))
                .hasValue("/campaigns/v-1");

        assertThat(browser.post("/campaigns/v-1/withdrawal", Map.of("reason", "取消"))
                        .body())
                .contains("已有走访表的活动不能撤回");
        assertThat(browser.post("/campaigns/v-1/withdrawal", Map.of("reason", "误部署"))
                        .headers()
                        .firstValue("location"))
                .hasValue("/campaigns");
        assertThat(city().dossier().last("POST /campaigns/v-1/withdrawal").body())
                .contains("\"reason\":\"误部署\"");
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
                .contains("费用总额：应为金额，如 1234.50")
                .contains("个人垫付：应为金额，如 1234.50");
        browser.post(
                "/people/d-1001/claims", Map.of("key", "k-3", "on", "2026-11-02", "total", "1,234.5", "advanced", "0"));
        assertThat(city().dossier().last("POST /dossiers/d-1001/claims").body())
                .contains("\"total\":123450")
                .contains("\"advanced\":0");
    }

    @Test
    void theStepsOfAClaimAndThePartsOfItsTotalAreShownAndTyped() {
        Browser browser = as("unit");
        assertThat(browser.get("/claims/k-2").body())
                .contains("费用构成")
                .contains("value=\"1,234.56\"")
                .contains("value=\"MEDICINE\" selected=\"selected\"");
        browser.post(
                "/claims/k-2/steps",
                Map.of(
                        "key",
                        "k-8",
                        "version",
                        "2",
                        "step",
                        "AMEND",
                        "on",
                        "2026-11-03",
                        "total",
                        "300",
                        "advanced",
                        "12.5",
                        "partKind0",
                        "MEDICINE",
                        "partAmount0",
                        "100",
                        "partKind2",
                        "CARE",
                        "partAmount2",
                        "200.00"));
        String amended = city().dossier().last("POST /claims/k-2/steps").body();
        HttpResponse<String> refused = browser.post(
                "/people/d-1001/claims",
                Map.of(
                        "key",
                        "k-9",
                        "on",
                        "2026-11-02",
                        "total",
                        "x",
                        "advanced",
                        "-1",
                        "partKind0",
                        "DEVICE",
                        "partAmount0",
                        "5",
                        "partAmount3",
                        "七"));

        assertThat(amended)
                .contains("\"total\":30000")
                .contains("\"advanced\":1250")
                .contains("\"parts\":[{\"kind\":\"MEDICINE\",\"amount\":10000},{\"kind\":\"CARE\",\"amount\":20000}]");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("费用总额：应为金额")
                .contains("费用构成第 2 项的类别：必填")
                .contains("value=\"七\"")
                .contains("value=\"DEVICE\" selected=\"selected\"");
    }

    @Test
    void aMeasureIsProposedFromANeedInOneClickAndAgreedAndReviewedInOneEach() {
        LocalDate today = LocalDate.now(DayClock.ZONE);
        Browser browser = as("unit");
        assertThat(browser.get("/needs/n-1").body())
                .contains("/people/d-1001/sections/MEASURE?need=n-1")
                .contains("管理单位每月走访（拟议）");
        String proposed =
                browser.get("/people/d-1001/sections/MEASURE?need=n-1").body();
        browser.post(
                "/people/d-1001/sections/MEASURE",
                Map.of(
                        "key",
                        "k-5",
                        "version",
                        "3",
                        "from",
                        "2026-11-24",
                        "source",
                        "visit",
                        "action",
                        "VISIT",
                        "party",
                        "UNIT",
                        "every",
                        "MONTH",
                        "state",
                        "PROPOSED",
                        "why",
                        "针对住房需求",
                        "need",
                        "n-1"));
        String sent = city().dossier().last("POST /dossiers/d-1001/changes").body();

        assertThat(proposed)
                .contains("value=\"PROPOSED\" selected=\"selected\"")
                .contains("value=\"VISIT\" selected=\"selected\"")
                .contains("value=\"n-1\" selected=\"selected\"")
                .contains("针对2026年10月20日提出的住房需求")
                .doesNotContain("楼道加装扶手");
        assertThat(sent).contains("\"state\":\"PROPOSED\"").contains("\"need\":\"n-1\"");
        assertThat(browser.get("/people/d-1001").body())
                .contains("sections/MEASURE?need=n-1")
                .contains("sections/MEASURE?item=m-1&amp;step=agree");
        assertThat(browser.get("/people/d-1001/sections/MEASURE?item=m-1&step=agree")
                        .body())
                .contains("value=\"AGREED\" selected=\"selected\"")
                .contains("value=\"" + today + "\"")
                .contains("value=\"" + today.plusMonths(6) + "\"")
                .contains("value=\"MEAL\" selected=\"selected\"");
        assertThat(browser.get("/measures").body())
                .contains("待复核")
                .contains("管理单位每月走访（已商定）")
                .contains("11月20日 周五复核");
        assertThat(city().dossier().last("POST /measures/search").body()).contains("\"due\":true");
    }
}
