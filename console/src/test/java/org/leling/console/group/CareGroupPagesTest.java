package org.leling.console.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.console.testing.Browser;
import org.leling.console.testing.InABrowser;
import org.leling.kit.time.DayClock;

/** A person's care group: its lead and periods, and the forms that change it. */
class CareGroupPagesTest extends InABrowser {

    private static final String PAGE = "/people/d-1001/group";

    @ParameterizedTest
    @CsvSource({
        "/people/d-1001, （组长）",
        "/people/d-1001, ，至2099年12月9日",
        "/people/d-1001, /people/d-1001/group?role=VOLUNTEER#add",
        "/groups, /people/d-1001/group?role=VOLUNTEER#add",
        "/people/d-1001/group, 请假至",
        "/people/d-1001/group, 13700002222",
        "/people/d-1001/group, 以后来的",
        "/people/d-1001/group, 自 2099年12月10日",
        "/people/d-1001/group?office=市立, 老干部科科长"
    })
    void whoLeadsFromWhenToWhenAndTheWayToTheFormAreShown(String path, String shown) {
        shows("unit", path, shown);
    }

    @Test
    void theRoleThatIsMissingIsChosenAlready() {
        assertThat(as("bureau").get(PAGE + "?role=VOLUNTEER").body()).containsPattern("value=\"VOLUNTEER\" selected");
    }

    private HttpResponse<String> send(String path, String... fields) {
        Browser browser = as("unit");
        browser.get(PAGE);
        Map<String, String> form = new HashMap<>(Map.of("version", "3"));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return browser.post(PAGE + path, form);
    }

    private String said() {
        return city().dossier().last("PUT /dossiers/d-1001/care-group").body();
    }

    @Test
    void somebodyOfTheDirectoryIsPutInBesideEverybodyWhoServes() {
        HttpResponse<String> answer = send("/members", "role", "ADVISER", "staff", "s-2", "reason", "分工调整");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(said())
                .contains("\"id\":\"m-1\"", "\"id\":\"m-2\"", "\"until\":\"2099-12-09\"", "\"lead\":true")
                .contains("{\"role\":\"ADVISER\",\"staff\":\"s-2\"}")
                .contains("\"reason\":\"分工调整\"");
        assertThat(city().dossier().last("PUT /dossiers/d-1001/care-group").headers())
                .containsEntry("if-match", "\"3\"");
    }

    @Test
    void whoeverLeadsFromADayOnTakesTheLeadFromThoseWhoServeThen() {
        send("/members", "role", "ADVISER", "person", "周到", "from", "2099-12-10", "lead", "true");

        assertThat(said())
                .containsPattern("\"id\":\"m-1\"[^}]*\"lead\":true")
                .doesNotContainPattern("\"id\":\"m-3\"[^}]*\"lead\"")
                .containsPattern("周到[^}]*\"lead\":true");
    }

    @Test
    void whoeverLeadsForSomeDaysLeavesTheLeadToWhoComesLater() {
        send("/members", "role", "ADVISER", "person", "周到", "until", "2099-12-09", "lead", "true");

        assertThat(said())
                .doesNotContainPattern("\"id\":\"m-1\"[^}]*\"lead\"")
                .containsPattern("\"id\":\"m-3\"[^}]*\"lead\":true")
                .containsPattern("周到[^}]*\"lead\":true");
    }

    @Test
    void theLeadIsNamedAndWhoServesAtAnotherTimeKeepsTheirs() {
        send("/members/m-2/lead");
        String always = said();
        send("/members/m-1/lead");
        String untilDecember = said();

        assertThat(always)
                .containsPattern("\"id\":\"m-2\"[^}]*\"lead\":true")
                .doesNotContainPattern("\"id\":\"m-[13]\"[^}]*\"lead\"");
        assertThat(untilDecember)
                .containsPattern("\"id\":\"m-1\"[^}]*\"lead\":true")
                .containsPattern("\"id\":\"m-3\"[^}]*\"lead\":true");
    }

    @ParameterizedTest
    @CsvSource({"6, true", "-1, false"})
    void aServiceEndsOnItsLastDayAndYesterdayLeavesTheListAtOnce(int days, boolean stays) {
        String lastDay = LocalDate.now(DayClock.ZONE).plusDays(days).toString();

        send("/members/m-2/end", "until", lastDay, "reason", "搬走");

        assertThat(said().contains("\"id\":\"m-2\"")).isEqualTo(stays);
        assertThat(said().contains("\"until\":\"" + lastDay + "\"")).isEqualTo(stays);
        assertThat(said()).contains("\"id\":\"m-1\"").contains("搬走");
    }

    @Test
    void aRefusedMemberComesBackWithTheFieldNamedAndWhatWasTyped() {
        HttpResponse<String> answer = send("/members", "role", "RELATIVE", "person", "王小兰", "phone", "12345");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("联系电话：不是手机号或带区号的固定电话")
                .contains("王小兰")
                .contains("12345");
    }

    @Test
    void whoOnlyReadsSeesThePeopleAndNoForms() {
        Browser browser = as("community");
        assertThat(browser.get(PAGE).body())
                .contains("王秀兰")
                .doesNotContain("安排一位成员")
                .doesNotContain("结束服务");

        assertThat(browser.post(PAGE + "/members", Map.of("role", "UNIT", "person", "周到"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aMemberWhoIsNotThereIsNotFound() {
        assertThat(send("/members/m-9/lead").statusCode()).isEqualTo(404);
    }
}
