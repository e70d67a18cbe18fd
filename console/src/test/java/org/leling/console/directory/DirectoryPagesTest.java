package org.leling.console.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
        assertThat(city().dossier().last("POST /directory").body())
                .contains("{\"name\":\"一区\",\"beds\":24}")
                .contains("{\"name\":\"二区\",\"beds\":18}");
    }
}
