package org.leling.console.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.console.testing.Browser;
import org.leling.console.testing.InABrowser;

/** The card's sections, its forms, other days, and its history. */
class CardPagesTest extends InABrowser {

    @ParameterizedTest
    @CsvSource({
        "/people/d-1001, 女儿 王*兰 139****1111",
        "/people/d-1001, 苏老干〔2020〕3号",
        "/people/d-1001, /people/d-1001/sections/FAMILY_MEMBER?item=f-1",
        "/people/d-1001?on=2026-05-01&known=2026-06-01, 按2026-06-01当时所知",
        "/people/d-1001/history, 原记的2026-03-10撤回",
        "/people/d-1001/sections/FAMILY_MEMBER, 自哪一天起",
        "/people/d-1001/sections/FAMILY_MEMBER?item=f-1, 原来记错了",
        "/people/d-1001/sections/ASSESSMENT, 使用交通工具外出",
        "/people/d-1001/sections/ENTITLEMENT?item=t-1, 1280.50",
        "/people/d-1001/fields/allergies, 留空表示不详",
        "/people/d-1001/id-number, 出生日期随号码一并更正",
        "/people/d-1001/life/move, 与谁同住",
        "/people/d-1001/life/stay, 住院、出院",
        "/people/d-1001/life/death, 去世日期"
    })
    void everyPageOfACardShowsWhatIsRecorded(String path, String shown) {
        shows("bureau", path, shown);
    }

    @Test
    void theCardOfAnotherDayIsAskedForAndCannotBeChanged() {
        int before = city().schedule().asked().size();
        HttpResponse<String> page = as("bureau").get("/people/d-1001?on=2026-05-01&known=2026-06-01");

        assertThat(city().schedule().asked()).as("duties are of today alone").hasSize(before);
        assertThat(city().dossier().last("GET /dossiers/d-1001?").path())
                .contains("on=2026-05-01")
                .contains("knownAt=2026-06-01T23");
        assertThat(page.body())
                .contains("这是2026年11月24日的卡，不是今天的")
                .doesNotContain("/sections/FAMILY_MEMBER")
                .doesNotContain("id=\"record\"")
                .doesNotContain("id=\"year\"")
                .doesNotContain("id=\"needs\"")
                .doesNotContain("/reveal");
    }

    @Test
    void aDayThatCannotBeReadIsSaidToBeNoneAndTheCardIsTodays() {
        HttpResponse<String> page = as("bureau").get("/people/d-1001?on=2026-13-41&known=abc");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("没有读懂日期“2026-13-41”", "没有读懂日期“abc”").doesNotContain("不是今天的");
        assertThat(as("bureau").get("/people/d-1001?on=").body()).doesNotContain("没有读懂日期");
    }

    @Test
    void beforeTheFirstEntryASentenceSaysThatNothingWasKnown() {
        HttpResponse<String> page = as("bureau").get("/people/d-1001?known=2020-01-01");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("到2020-01-01为止，还没有登记过这位老同志").doesNotContain("404");
    }

    @Test
    void aResidenceThatChangesNothingIsTold() {
        HttpResponse<String> answer = fill("bureau", "/people/d-1001/life/move", move("常熟市原址1号"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("与现有记录相同，没有登记").contains("常熟市原址1号");
    }

    @Test
    void hiddenItemsOfOneSectionAreTellableApart() {
        assertThat(as("bureau").get("/people/d-1001").body()).contains("用药 1").contains("用药 2");
        assertThat(as("bureau").get("/people/d-1001/sections/MEDICINE?item=m-2").body())
                .contains("用药 2");
    }

    @ParameterizedTest
    @CsvSource({"community", "auditor"})
    void whoOnlyReadsSeesTheSectionsAndNoForms(String account) {
        Browser browser = as(account);

        assertThat(browser.get("/people/d-1001").body())
                .contains("女儿 王*兰 139****1111")
                .doesNotContain("/sections/FAMILY_MEMBER");
        assertThat(browser.get("/people/d-1001/sections/FAMILY_MEMBER").statusCode())
                .isEqualTo(403);
    }

    @Test
    void otherColumnsOfARosterAreRevealedColumnByColumn() {
        Browser browser = as("bureau");
        browser.get("/people/d-1001");

        HttpResponse<String> page = browser.post("/people/d-1001/reveal", Map.of("fields", "more", "reason", "核对名册"));

        assertThat(page.body()).contains("奖励").contains("独立功勋荣誉章").doesNotContain("column=");
    }

    private static Map<String, String> move(String address) {
        Map<String, String> typed = new HashMap<>(Map.of("key", "k-9", "version", "3", "from", "2026-11-01"));
        typed.putAll(Map.of("source", "call", "setting", "HOME", "company", "WITH", "livesWith", "CHILD"));
        typed.put("address", address);
        return typed;
    }

    @Test
    void aMoveIsToldWholeWithTheDivisionThatTheAddressNames() {
        HttpResponse<String> answer = fill("bureau", "/people/d-1001/life/move", move("常熟市虞山街道1号"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(city().dossier().last("POST /dossiers/d-1001/changes").body())
                .contains("\"from\":\"2026-11-01\"")
                .contains("\"residence\":{\"division\":\"320581\",\"setting\":\"HOME\",\"livesWith\":[\"CHILD\"]}")
                .contains("\"address\":\"常熟市虞山街道1号\"");
    }

    @Test
    void anAddressThatNamesNoDivisionKeepsTheFormAndSendsNothing() {
        HttpResponse<String> answer = fill("bureau", "/people/d-1001/life/move", move("幸福路1号"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("认不出这是哪个区县").contains("幸福路1号");
    }

    @Test
    void anItemIsAddedWithWhatWasTypedAlone() {
        HttpResponse<String> answer = fill("bureau", "/people/d-1001/sections/FAMILY_MEMBER", typed());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).contains("/people/d-1001#s-FAMILY_MEMBER");
        var sent = city().dossier().last("POST /dossiers/d-1001/changes");
        assertThat(sent.headers()).containsEntry("if-match", "\"3\"").containsEntry("idempotency-key", "k-1");
        assertThat(sent.body())
                .contains("\"source\":\"call\"")
                .contains("\"section\":\"FAMILY_MEMBER\",\"from\":\"2026-11-01\",\"relation\":\"SON\",\"name\":\"王大力\"")
                .contains("\"callOrder\":2")
                .doesNotContain("phone");
    }

    private static Map<String, String> typed() {
        Map<String, String> form = new HashMap<>();
        form.put("version", "3");
        form.put("key", "k-1");
        form.put("source", "call");
        form.put("from", "2026-11-01");
        form.put("relation", "SON");
        form.put("name", "王大力");
        form.put("phone", "");
        form.put("callOrder", "2");
        return form;
    }

    @Test
    void aWrongDayIsTakenBackAndTheRightOneSaidAndWhatWasHiddenStays() {
        Map<String, String> form = typed();
        form.put("item", "f-1");
        form.put("how", "correct");
        form.put("from", "2026-04-01");
        form.put("name", "");
        form.put("callOrder", "");

        fill("unit", "/people/d-1001/sections/FAMILY_MEMBER?item=f-1", form);

        assertThat(city().dossier().last("POST /dossiers/d-1001/changes").body())
                .contains(
                        "\"withdraw\":{\"items\":[{\"section\":\"FAMILY_MEMBER\",\"id\":\"f-1\",\"from\":\"2026-03-02\"}]}")
                .contains("\"id\":\"f-1\",\"from\":\"2026-04-01\"")
                .contains("\"callOrder\":null")
                .doesNotContain("\"name\"");
    }

    @Test
    void aFormThatIsRefusedComesBackWithEveryFaultAndWhatWasTyped() {
        Map<String, String> form = typed();
        form.put("relation", "UNCLE");

        HttpResponse<String> answer = fill("bureau", "/people/d-1001/sections/FAMILY_MEMBER", form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("不是有效的电话号码")
                .contains("必须填写")
                .contains("王大力")
                .containsPattern("for=\"f-phone\"[\\s\\S]{0,200}<span class=\"fault\">不是有效的电话号码</span>\\s*<input")
                .doesNotContainPattern("<span>与本人关系</span><span class=\"must\"")
                .doesNotContain("??");
    }

    @Test
    void aFieldIsSaidFromItsDayAndLeftEmptyItBecomesUnknown() {
        fill(
                "bureau",
                "/people/d-1001/fields/allergies",
                Map.of("version", "3", "key", "k-2", "source", "visit", "from", "2026-11-02", "value", ""));

        assertThat(city().dossier().last("POST /dossiers/d-1001/changes").body())
                .contains("\"personal\":{\"allergies\":null,\"from\":\"2026-11-02\"}");
    }
}
