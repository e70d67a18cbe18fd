package org.leling.console.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.console.testing.InABrowser;

/** One person's card made by hand. */
class NewPersonTest extends InABrowser {

    private HttpResponse<String> make(String name) {
        Map<String, String> form = new HashMap<>();
        form.put("name", name);
        form.put("idNumber", "110101192703159912");
        form.put("unitName", "市粮食局");
        form.put("from", "2026-11-24");
        form.put("address", "常熟市虞山街道1号");
        form.put("setting", "HOME");
        form.put("company", "ALONE");
        return fill("bureau", "/people/new", form);
    }

    @Test
    void aPersonIsMadeWithTheUnitOfTheDirectoryAndTheDivisionThatTheAddressNames() {
        assertThat(as("bureau").get("/people").body()).contains("/people/new");

        HttpResponse<String> made = make("王建国");

        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(made.headers().firstValue("location")).contains("/people/d-2001");
        assertThat(city().dossier().last("POST /dossiers").body())
                .contains("\"name\":\"王建国\"", "\"unit\":{\"id\":\"u-1\"}")
                .contains("\"residence\":{\"division\":\"320581\",\"setting\":\"HOME\",\"livesWith\":[]}");
    }

    @Test
    void everyFaultStandsWithItsFieldAndWhatWasTypedStays() {
        HttpResponse<String> refused = make("查无此人");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("身份证号：不是有效的身份证号", "单位所在区县：应为六位行政区划代码")
                .containsPattern(beside("idNumber", "不是有效的身份证号"))
                .containsPattern(beside("unit", "必填"))
                .containsPattern(beside("unitPlace", "应为六位行政区划代码"))
                .containsPattern(beside("place", "没有这个行政区划"))
                .doesNotContainPattern(beside("name", "必填"))
                .contains("查无此人", "常熟市虞山街道1号");
        assertThat(make("已有此人").body()).contains("该身份证号已建立档案");
    }

    private static String beside(String field, String fault) {
        return "for=\"%s\"(?:(?!</label>)[\\s\\S])*</label>\\s*<span class=\"fault\">%s</span>".formatted(field, fault);
    }

    @Test
    void onlyTheBureauMakesCards() {
        assertThat(as("unit").get("/people").body()).doesNotContain("/people/new");
        assertThat(as("unit").get("/people/new").statusCode()).isEqualTo(403);
    }
}
