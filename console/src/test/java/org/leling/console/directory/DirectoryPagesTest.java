package org.leling.console.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.console.testing.Browser;
import org.leling.console.testing.FakeService.Asked;
import org.leling.console.testing.InABrowser;

/** The directory's forms, and who replaces whom. */
class DirectoryPagesTest extends InABrowser {

    @Test
    void whoeverIsReplacedIsShownWithEveryGroupBeforeAnythingIsDone() {
        Browser browser = as("bureau");
        browser.get("/directory/u-1/staff/s-1/replacement");
        String path = "/directory/u-1/staff/s-1/replacement";

        HttpResponse<String> looked =
                browser.post(path, Map.of("by", "s-2", "from", "2026-12-01", "reason", "岗位调整", "step", "look"));
        assertThat(city().dossier()
                        .last("POST /directory/staff/s-1/replacements")
                        .body())
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
        Asked asked = city().dossier().last("POST /directory/staff/s-1/replacements");
        assertThat(asked.body()).doesNotContain("dryRun").contains("岗位调整");
        assertThat(asked.headers()).containsEntry("idempotency-key", "k-9");
    }

    @Test
    void whoServesInGroupsAndIsInNoDirectoryIsOfferedAndTakenInWithOneButton() {
        Browser browser = as("bureau");

        String page = browser.get("/directory/u-1").body();
        HttpResponse<String> done = browser.post("/directory/u-1/unlisted", Map.of("key", "k-10"));

        assertThat(page)
                .contains("在关爱小组中、名录中没有的人")
                .contains("0512-65223637")
                .contains("李在册")
                .contains("13800003333")
                .contains("有的小组里是 13800004444")
                .contains("12 个小组")
                .contains("周无号")
                .contains("全部加入名录");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(city().dossier().last("POST /directory/u-1/unlisted").headers())
                .containsEntry("idempotency-key", "k-10");
        assertThat(as("community").get("/directory/u-1").body()).doesNotContain("李在册");
    }

    @Test
    void aRefusedFormOfTheDirectoryKeepsWhatWasTyped() {
        Browser browser = as("bureau");
        browser.get("/directory/u-1");

        HttpResponse<String> refused =
                browser.post("/directory/u-1/staff", Map.of("name", "郑新", "phone", "1", "post", "干事"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("不是手机号或带区号的固定电话").contains("郑新").contains("干事");
    }

    @Test
    void aHospitalIsAddedWithItsWardsAndAWrongFormNamesEveryFaultWithItsField() {
        Browser browser = as("bureau");
        assertThat(browser.get("/directory/new?kind=HOSPITAL").body())
                .contains("新增医院")
                .contains("name=\"ward2\"");
        assertThat(browser.get("/directory/new?kind=PROVIDER").body())
                .contains("新增服务机构")
                .doesNotContain("ward0");

        HttpResponse<String> there = browser.post(
                "/directory",
                Map.of(
                        "kind",
                        "HOSPITAL",
                        "name",
                        "已有医院",
                        "division",
                        "常熟市",
                        "ward0",
                        "一区",
                        "beds0",
                        "24张",
                        "ward2",
                        "二区 3 楼",
                        "beds2",
                        "18"));
        String made = city().dossier().last("POST /directory").body();
        HttpResponse<String> wrong = browser.post(
                "/directory/h-9",
                Map.of(
                        "kind",
                        "HOSPITAL",
                        "version",
                        "1",
                        "division",
                        "某地",
                        "beds0",
                        "很多",
                        "ward1",
                        "二区",
                        "beds1",
                        "9999",
                        "note",
                        "门诊在东楼"));
        String changed = city().dossier().last("PUT /directory/h-9").body();

        assertThat(there.statusCode()).isEqualTo(400);
        assertThat(there.body()).contains("同一类别中已有此名").contains("已有医院").contains("value=\"二区 3 楼\"");
        assertThat(made)
                .contains("\"kind\":\"HOSPITAL\"")
                .contains("\"division\":\"320581\"")
                .contains("{\"name\":\"一区\",\"beds\":24},{\"name\":\"二区 3 楼\",\"beds\":18}");
        assertThat(wrong.body())
                .contains("名称：必填")
                .contains("所属区划：应为六位行政区划代码")
                .contains("第 1 个病房的名称：必填")
                .contains("第 2 个病房的床位数：应为1至2000之间的整数")
                .contains("value=\"某地\"")
                .contains("value=\"很多\"")
                .contains("门诊在东楼");
        assertThat(changed).contains("\"beds\":\"很多\"").contains("\"division\":\"某地\"");
    }

    @Test
    void aFormAboutWhatIsRecordedKeepsItsDivisionAndTellsWhatWasSeen() {
        Browser browser = as("bureau");
        assertThat(browser.get("/directory/u-1/edit").body())
                .contains("value=\"江苏省苏州市姑苏区\"")
                .contains("051265223637");

        HttpResponse<String> done = browser.post(
                "/directory/u-1",
                Map.of(
                        "kind",
                        "UNIT",
                        "version",
                        "2",
                        "name",
                        "市粮食局",
                        "division",
                        "江苏省苏州市姑苏区",
                        "recorded",
                        "江苏省苏州市姑苏区",
                        "code",
                        "320508",
                        "closed",
                        "2026-12-01"));

        assertThat(done.headers().firstValue("location")).hasValue("/directory/u-1");
        assertThat(city().dossier().last("PUT /directory/u-1").body())
                .isEqualTo("{\"name\":\"市粮食局\",\"division\":\"320508\",\"closed\":\"2026-12-01\"}");
        assertThat(city().dossier().last("PUT /directory/u-1").headers()).containsEntry("if-match", "\"2\"");
    }

    @Test
    void anOfficeIsChosenByAPartOfItsNameHoweverManyThereAre() {
        Browser browser = as("bureau");
        browser.get("/people");

        long before = searches();
        HttpResponse<String> several = browser.post("/people", Map.of("communityName", "虹桥", "unitName", "粮食"));
        HttpResponse<String> unknown = browser.post("/people", Map.of("unitName", "没有的局"));
        long after = searches();
        browser.post("/people", Map.of("communityName", "虹桥", "communityPick", "c-1", "unitName", "粮食"));
        String picked = city().dossier().last("POST /dossiers/search").body();
        browser.post("/people", Map.of("unit", "u-1", "unitName", ""));
        String emptied = city().dossier().last("POST /dossiers/search").body();
        browser.get("/groups?unitName=" + URLEncoder.encode("粮食", StandardCharsets.UTF_8));

        assertThat(several.body())
                .contains("有 2 个符合，请选一个")
                .contains("虹桥社区（江苏省苏州市吴江区）（已撤销）")
                .contains("value=\"市粮食局\"")
                .doesNotContain("王*国");
        assertThat(after).as("nobody is looked for before it is clear where").isEqualTo(before);
        assertThat(unknown.body()).contains("名录中没有这个名称").contains("value=\"没有的局\"");
        assertThat(picked).contains("\"community\":\"c-1\"").contains("\"unit\":\"u-1\"");
        assertThat(emptied).doesNotContain("u-1");
        assertThat(city().dossier().last("POST /care-groups/gaps").body()).contains("\"unit\":\"u-1\"");
    }

    private long searches() {
        return city().dossier().asked().stream()
                .filter(each -> each.path().startsWith("/dossiers/search"))
                .count();
    }

    @Test
    void aNewNumberTellsInHowManyGroupsItIsNowAndALeaveWithoutADeputySaysSo() {
        Browser browser = as("bureau");
        browser.get("/directory/u-1");

        HttpResponse<String> changed =
                browser.post("/directory/u-1/staff/s-1", Map.of("name", "钱来喜", "phone", "13822228888", "version", "3"));
        HttpResponse<String> leave =
                browser.post("/directory/u-1/staff/s-1/leaves", Map.of("from", "2026-12-01", "until", "2026-12-20"));

        assertThat(changed.body()).contains("302 个关爱小组里的姓名和号码已一并更新");
        assertThat(leave.body()).contains("请假期间没有人代理");
    }
}
