package org.leling.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leling.console.testing.Browser;
import org.leling.console.testing.ConsoleTest;
import org.leling.console.testing.FakeCity;
import org.leling.console.testing.FakeService.Asked;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest implements ConsoleTest {

    private final FakeCity city = new FakeCity(TODAY);

    @Inject
    EmbeddedServer server;

    @Override
    public FakeCity city() {
        return city;
    }

    @AfterAll
    void stop() {
        city.close();
    }

    private Browser as(String account) {
        return new Browser(server.getURI()).signIn(account);
    }

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
        HttpResponse<String> page = as("bureau").get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(shown).doesNotContain("??");
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
        int before = city.dossier().asked().size()
                + city.schedule().asked().size()
                + city.alert().asked().size();
        assertThat(browser.postAs(path, Map.of("a", "b"), "").statusCode()).isEqualTo(403);
        assertThat(browser.postAs(path, Map.of("a", "b"), "guessed").statusCode())
                .isEqualTo(403);
        assertThat(city.dossier().asked().size()
                        + city.schedule().asked().size()
                        + city.alert().asked().size())
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
        Asked asked = city.dossier().last("POST /rosters?dryRun=false");
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
        Asked asked = city.schedule().last("POST /deliveries");
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
        Asked asked = city.dossier().last("POST /dossiers/search");
        assertThat(asked.body()).contains("查无此人");
        assertThat(asked.path()).isEqualTo("/dossiers/search?count=true");
    }

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
        assertThat(city.dossier().last("POST /campaigns/v-1/forms").body())
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
        assertThat(city.dossier().last("POST /needs/n-1/steps").headers())
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
        assertThat(city.dossier().last("POST /dossiers/d-1001/claims").body())
                .contains("\"total\":123450")
                .contains("\"advanced\":0");
    }

    @Test
    void anAlarmIsTakenAndClosed() {
        Browser browser = as("dispatcher");
        browser.get("/desk/alarms/a-1");
        assertThat(browser.post("/desk/alarms/a-1/acknowledge", Map.of("coming", "true"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(city.alert().last("POST /alarms/a-1/acknowledgements").body())
                .contains("\"coming\":true");
        browser.post("/desk/alarms/a-1/close", Map.of("outcome", "HELPED", "note", "已上门"));
        assertThat(city.alert().last("POST /alarms/a-1/closures").body())
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
    void whoeverIsReplacedIsShownWithEveryGroupBeforeAnythingIsDone() {
        Browser browser = as("bureau");
        browser.get("/directory/u-1/staff/s-1/replacement");
        String path = "/directory/u-1/staff/s-1/replacement";

        HttpResponse<String> looked =
                browser.post(path, Map.of("by", "s-2", "from", "2026-12-01", "reason", "岗位调整", "step", "look"));
        assertThat(city.dossier().last("POST /directory/staff/s-1/replacements").body())
                .contains("\"dryRun\":true")
                .contains("\"by\":\"s-2\"");
        HttpResponse<String> done = browser.post(
                path, Map.of("by", "s-2", "from", "2026-12-01", "reason", "岗位调整", "step", "do", "key", "k-9"));

        assertThat(looked.body())
                .contains("共 300 个小组")
                .contains("1 个小组将缺少需要的角色")
                .contains("王*国")
                .contains("调整这 300 个小组");
        assertThat(done.body()).contains("已调整 300 个小组").doesNotContain("先看看涉及谁");
        Asked asked = city.dossier().last("POST /directory/staff/s-1/replacements");
        assertThat(asked.body()).doesNotContain("dryRun").contains("岗位调整");
        assertThat(asked.headers()).containsEntry("idempotency-key", "k-9");
    }

    @Test
    void aRefusedFormOfTheDirectoryKeepsWhatWasTyped() {
        Browser browser = as("bureau");
        browser.get("/directory/u-1");

        HttpResponse<String> refused =
                browser.post("/directory/u-1/staff", Map.of("name", "郑新", "phone", "1", "post", "干事"));
        HttpResponse<String> there =
                browser.post("/directory", Map.of("kind", "HOSPITAL", "name", "已有医院", "wards", "一区 24\n二区：18张"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("不是手机号或带区号的固定电话").contains("郑新").contains("干事");
        assertThat(there.body()).contains("同一类别中已有此名").contains("已有医院");
        assertThat(city.dossier().last("POST /directory").body())
                .contains("{\"name\":\"一区\",\"beds\":24}")
                .contains("{\"name\":\"二区\",\"beds\":18}");
    }

    @Test
    void peopleAreLookedForByUnitCommunityAndOpenNeedToo() {
        Browser browser = as("bureau");
        browser.get("/people");

        browser.post("/people", Map.of("text", "shanxx", "unit", "u-1", "community", "c-1", "openNeed", "true"));

        assertThat(city.dossier().last("POST /dossiers/search").body())
                .contains("\"text\":\"shanxx\"")
                .contains("\"unit\":\"u-1\"")
                .contains("\"community\":\"c-1\"")
                .contains("\"openNeed\":true");
    }
}
