package org.leling.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leling.console.testing.Browser;
import org.leling.console.testing.FakeService.Asked;
import org.leling.console.testing.InABrowser;

class PagesTest extends InABrowser {

    @ParameterizedTest
    @CsvSource({
        "/, 已经逾期",
        "/desk, 王*国",
        "/desk/lists, 有人在处理",
        "/desk/alarms/a-1, 青霉素",
        "/desk/alarms/a-3, 12345值班员 在处理",
        "/duties, 月有电话",
        "/duties?show=soon&party=ALL, 常态关注",
        "/people, 欧阳*",
        "/people/d-1001, 特别关爱小组",
        "/people/d-1001/duties/empty-nest.visit/2026-Q4, 季有走访",
        "/people/d-1001, 列入年度预算",
        "/people/d-1001/needs, 楼道加装扶手",
        "/needs, 住房",
        "/needs?show=LATE, 超过30天",
        "/needs/n-1, 财政：同意",
        "/agenda, 扶手经费由何处列支",
        "/agenda/m-1, 列入年度预算",
        "/agenda/m-1, 更正财政的答复",
        "/agenda/m-1, 更正原因：录错",
        "/agenda/m-1, 修改提交的问题或部门",
        "/agenda/m-1, 取消这次会议",
        "/claims, '1,234.56'",
        "/claims?show=PAID&by=unit, 期末在途垫付",
        "/claims/k-1, 234.50",
        "/campaigns, 致敬大走访",
        "/campaigns/v-1, 66%",
        "/campaigns/v-1/people/d-1001, 提交走访表",
        "/directory, 市粮食局",
        "/directory?kind=HOSPITAL, 42",
        "/directory/u-1, 由孙到代理",
        "/directory/h-9, 干部病房一区：24 张床位",
        "/directory/u-1/staff/s-1/replacement, 钱来喜的工作由谁接任",
        "/groups, 家庭医生（12月6日 周日起）",
        "/groups?within=30, 30 天内将缺",
        "/rosters, 先试读",
        "/rosters/r-1, 身份证号的校验位不对",
        "/rosters/r-2, 导入完成",
        "/rosters/r-3, 已读 1200 行",
        "/policies, 周周问好",
        "/inbox, 请立即联系本人",
        "/handset, 紧急呼叫"
    })
    void everyPageShowsWhatTheServicesSay(String path, String shown) {
        shows("bureau", path, shown);
    }

    @Test
    void everyPageIsEnglishAfterOneClick() {
        Browser browser = as("bureau");
        browser.get("/language/en?back=/policies");
        for (String path : new String[] {
            "/",
            "/desk",
            "/duties",
            "/people",
            "/people/d-1001",
            "/rosters",
            "/policies",
            "/needs",
            "/needs/n-1",
            "/agenda/m-1",
            "/claims",
            "/campaigns/v-1",
            "/campaigns/v-1/people/d-1001",
            "/directory",
            "/directory/u-1",
            "/directory/u-1/staff/s-1/replacement",
            "/groups"
        }) {
            assertThat(browser.get(path).body())
                    .contains("lang=\"en\"")
                    .contains("Sign out")
                    .doesNotContain("??");
        }
        assertThat(browser.get("/policies").body()).contains("stated by the document");
    }

    @ParameterizedTest
    @CsvSource({
        "unit, /rosters",
        "community, /claims",
        "volunteer, /needs",
        "volunteer, /groups",
        "provider, /directory",
        "dispatcher, /campaigns",
        "unit, /inbox",
        "community, /handset",
        "volunteer, /desk",
        "provider, /people/d-1001",
        "dispatcher, /rosters",
        "auditor, /inbox"
    })
    void aRoleGetsNeitherTheLinkNorThePageOfAnother(String account, String path) {
        Browser browser = as(account);
        HttpResponse<String> refused = browser.get(path);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("这一页不归您的账号使用");
        assertThat(browser.get("/").body()).doesNotContain("href=\"" + path + "\"");
    }

    @Test
    void everyAnswerForbidsForeignScriptsFramesAndCaches() {
        HttpResponse<String> page = as("bureau").get("/people/d-1001");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(page.headers().firstValue("x-frame-options")).hasValue("DENY");
        assertThat(page.body())
                .doesNotContain("<style")
                .doesNotContain(" style=")
                .doesNotContain(" onclick=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people",
                "/people/d-1001/deliveries",
                "/people/d-1001/deliveries/v-77/take-back",
                "/people/d-1001/reveal",
                "/people/d-1001/needs",
                "/people/d-1001/claims",
                "/needs/n-1/steps",
                "/agenda/meetings",
                "/agenda/m-1/items/a-1",
                "/claims/k-1/steps",
                "/campaigns",
                "/campaigns/v-1/people/d-1001",
                "/rosters/r-1/import",
                "/desk/alarms/a-1/acknowledge",
                "/desk/alarms/a-1/escalate",
                "/desk/alarms/a-1/close",
                "/desk/alarms/a-1/reveal",
                "/desk/presses/p-9/seen",
                "/handset",
                "/sign-out",
                "/sign-in"
            })
    void aFormWithoutItsSecretChangesNothing(String path) {
        Browser browser = as("bureau");
        int before = city().dossier().asked().size()
                + city().schedule().asked().size()
                + city().alert().asked().size();
        assertThat(browser.postAs(path, Map.of("a", "b"), "").statusCode()).isEqualTo(403);
        assertThat(browser.postAs(path, Map.of("a", "b"), "guessed").statusCode())
                .isEqualTo(403);
        assertThat(city().dossier().asked().size()
                        + city().schedule().asked().size()
                        + city().alert().asked().size())
                .isEqualTo(before);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void anUploadWithoutItsSecretIsRefused() {
        assertThat(as("bureau").upload("/rosters", "PK", "guessed").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRosterIsTriedAndThenImportedWithoutChoosingItAgain() {
        Browser browser = as("bureau");
        browser.get("/rosters");
        HttpResponse<String> tried = browser.upload("/rosters", "PK a workbook", browser.secret());
        assertThat(tried.headers().firstValue("location")).hasValue("/rosters/r-1");
        assertThat(browser.get("/rosters/r-1").body()).contains("确认导入");
        HttpResponse<String> imported = browser.post("/rosters/r-1/import", Map.of());
        assertThat(imported.headers().firstValue("location")).hasValue("/rosters/r-2");
        Asked asked = city().dossier().last("POST /rosters?dryRun=false");
        assertThat(asked.body()).contains("PK a workbook").doesNotContain("张三");
    }

    @Test
    void aFileThatIsNoWorkbookIsToldAtOnce() {
        Browser browser = as("bureau");
        browser.get("/rosters");
        HttpResponse<String> refused = browser.upload("/rosters", "just text", browser.secret());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("不是 .xlsx 工作簿");
    }

    @Test
    void aVisitIsRecordedUnderTheFormsKeyAndShowsWhatItFulfilled() {
        Browser browser = as("unit");
        browser.get("/people/d-1001");
        HttpResponse<String> done = browser.post(
                "/people/d-1001/deliveries",
                Map.of("key", "k-1", "action", "VISIT", "on", "2026-11-24", "party", "BUREAU"));
        assertThat(done.body()).contains("它完成了 2 项服务").contains("季有走访").contains("月有电话");
        Asked asked = city().schedule().last("POST /deliveries");
        assertThat(asked.headers()).containsEntry("idempotency-key", "k-1");
        assertThat(asked.body()).contains("\"party\":\"UNIT\"").contains("\"on\":\"2026-11-24\"");
        assertThat(asked.headers().get("authorization")).startsWith("Bearer ");
        assertThat(asked.headers()).containsKey("traceparent");
    }

    @Test
    void aRecordWithoutADayComesBackWithWhatWasTyped() {
        Browser browser = as("unit");
        browser.get("/people/d-1001");
        HttpResponse<String> again = browser.post(
                "/people/d-1001/deliveries", Map.of("key", "k-2", "action", "CALL", "on", "", "note", "电话里说一切都好"));
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("您填的内容都还在").contains("电话里说一切都好");
    }

    @Test
    void whatIsLookedForTravelsInABodyAndNeverInAnAddress() {
        Browser browser = as("bureau");
        browser.get("/people");
        assertThat(browser.post("/people", Map.of("text", "查无此人")).body()).contains("没有找到符合条件的人");
        Asked asked = city().dossier().last("POST /dossiers/search");
        assertThat(asked.body()).contains("查无此人");
        assertThat(asked.path()).isEqualTo("/dossiers/search?count=true");
    }

    @Test
    void anAlarmIsTakenAndClosed() {
        Browser browser = as("dispatcher");
        browser.get("/desk/alarms/a-1");
        assertThat(browser.post("/desk/alarms/a-1/acknowledge", Map.of("coming", "true"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(city().alert().last("POST /alarms/a-1/acknowledgements").body())
                .contains("\"coming\":true");
        browser.post("/desk/alarms/a-1/close", Map.of("outcome", "HELPED", "note", "已上门"));
        assertThat(city().alert().last("POST /alarms/a-1/closures").body())
                .contains("HELPED")
                .contains("已上门");
    }

    @Test
    void whatIsNotThereAndWhatIsNobodysHasAPageOfItsOwn() {
        Browser browser = as("bureau");
        assertThat(browser.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(browser.get("/people/d-9").body()).contains("没有找到").contains("什么也没有丢失");
    }

    @Test
    void peopleAreLookedForByUnitCommunityAndOpenNeedToo() {
        fill("bureau", "/people", Map.of("text", "shanxx", "unit", "u-1", "community", "c-1", "openNeed", "true"));

        assertThat(city().dossier().last("POST /dossiers/search").body())
                .contains("\"text\":\"shanxx\"")
                .contains("\"unit\":\"u-1\"")
                .contains("\"community\":\"c-1\"")
                .contains("\"openNeed\":true");
    }
}
