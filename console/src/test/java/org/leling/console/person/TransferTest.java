package org.leling.console.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.console.testing.Browser;
import org.leling.console.testing.InABrowser;

/** A person goes over to another managing unit, and the card says what that has brought about. */
class TransferTest extends InABrowser {

    private static final String PAGE = "/people/d-1001/unit";

    private HttpResponse<String> send(String unitName) {
        Map<String, String> form = new HashMap<>(
                Map.of("version", "3", "key", "k-9", "from", "2026-11-24", "source", "office", "reason", "单位调整"));
        form.put("unitName", unitName);
        return fill("bureau", PAGE, form);
    }

    @Test
    void theCardSaysWhoNoLongerServesAndWhichNeedsTheNewUnitSeesTo() {
        assertThat(as("bureau").get("/people/d-1001").body()).contains(PAGE);
        shows("bureau", PAGE, "新的管理单位");

        HttpResponse<String> done = send("市粮食局");

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(city().dossier().last("POST /dossiers/d-1001/changes").body())
                .contains("\"personal\":{\"from\":\"2026-11-24\",\"unit\":{\"id\":\"u-1\"}}", "\"reason\":\"单位调整\"");
        assertThat(done.body())
                .contains("管理单位变更已登记", "原单位人员自变更之日起不再担任：", "单位联系人", "养老顾问", "/people/d-1001/group")
                .containsPattern("转由新单位承办的需求 1 件：</span>\\s*<a href=\"/needs/n-1\">住房 10月20日")
                .doesNotContain("??");
    }

    @Test
    void aUnitThatFitsSeveralIsChosenAndWhatIsWrongStandsWithItsField() {
        HttpResponse<String> unknown = send("没有的单位");

        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body())
                .contains("没有的单位")
                .containsPattern(
                        "for=\"unitPlace\"(?:(?!</label>)[\\s\\S])*</label>\\s*<span class=\"fault\">必填</span>");
        assertThat(send("虹桥").body()).contains("请选择新的管理单位");
    }

    @Test
    void whoNoLongerSeesThePersonIsToldWithoutTheCard() {
        Browser browser = as("bureau");
        browser.get(PAGE);
        HttpResponse<String> done = browser.post(
                "/people/d-9999/unit",
                Map.of("version", "3", "key", "k-10", "from", "2026-11-24", "source", "office", "unitName", "市粮食局"));

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body())
                .contains("管理单位变更已登记", "单位联系人", "转由新单位承办的需求 1 件", "已不在您的查看范围内")
                .doesNotContain("??");
    }

    @Test
    void onlyTheBureauTransfers() {
        assertThat(as("unit").get("/people/d-1001").body()).doesNotContain(PAGE);
        assertThat(as("unit").get(PAGE).statusCode()).isEqualTo(403);
    }
}
