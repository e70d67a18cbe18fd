package org.leling.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leling.acceptance.city.Browser.look;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.leling.acceptance.city.InBrowser;
import org.leling.acceptance.city.People;
import org.leling.acceptance.city.Service;
import org.leling.kit.time.DayClock;

/**
 * A need in a browser: a form filled at the door on a phone, the joint conference's agenda, and the answer on the card.
 * Skipped, by name, where there is no Chromium.
 */
class DoorIT extends InBrowser {

    private static final String FAR_AWAY = "320102";
    private static final String FURTHER_AWAY = "320104";

    private static final Route.FulfillOptions REFUSED = new Route.FulfillOptions()
            .setStatus(400)
            .setContentType("text/html; charset=utf-8")
            .setBody("<main><div class='note-bad'><p>走访日期不对</p></div></main>");

    private static String declared() {
        return declared(List.of());
    }

    private static String declared(List<String> divisions) {
        LocalDate today = LocalDate.now(DayClock.ZONE);
        return city.as("bureau", Service.DOSSIER)
                .post(
                        "/campaigns",
                        Map.of(
                                "kind",
                                "VISIT",
                                "from",
                                today.minusDays(5).toString(),
                                "to",
                                today.plusDays(5).toString(),
                                "name",
                                "致敬·赓续大走访",
                                "divisions",
                                divisions))
                .expect(201)
                .get("id")
                .asText();
    }

    @Test
    void a_need_from_a_phone_at_the_door_comes_back_answered_on_the_card() {
        String person = People.make(city, "door", 1).get(0);
        String campaign = declared();
        Page phone = browser.signIn("bureau", PHONE);
        phone.navigate(city.url(Service.CONSOLE) + "/campaigns/" + campaign + "/people/" + person);
        look(phone, "door-empty");
        phone.check("input[name=with][value=UNIT]");
        phone.check("input[name=met][value=yes]");
        phone.fill("#found", "精神尚好，听力下降，独自在家");
        phone.selectOption("select[name=kind0]", "HOUSING");
        phone.fill("#need0", "楼道没有扶手，下楼不便，希望加装");
        phone.fill("#done", "换了楼道灯泡");
        phone.check("input[name=satisfied][value='5']");
        look(phone, "door-filled");
        phone.click("button.button-wide");
        phone.waitForLoadState();
        PlaywrightAssertions.assertThat(phone.locator("body")).containsText("走访表已登记");
        look(phone, "door-done");
        phone.click("ul.dots a");
        phone.waitForLoadState();
        look(phone, "need-phone");
        String need = phone.url();

        Page desk = browser.signIn("bureau", DESK);
        desk.navigate(need);
        desk.click("summary:has-text('提交联席会议')");
        desk.check("input[name=departments][value=FINANCE]");
        desk.check("input[name=departments][value=CIVIL_AFFAIRS]");
        desk.fill("#note-REFER", "老旧小区楼道扶手经费由何处列支");
        look(desk, "need");
        desk.click("form:has(#note-REFER) button");
        desk.waitForLoadState();
        desk.navigate(city.url(Service.CONSOLE) + "/agenda");
        desk.fill("#on", LocalDate.now(DayClock.ZONE).toString());
        desk.fill("#place", "三楼会议室");
        look(desk, "agenda");
        desk.click("form:has(#place) button");
        desk.waitForLoadState();
        desk.click("li:has-text('老旧小区楼道扶手') button");
        desk.waitForLoadState();
        desk.selectOption("#decision-1", "AGREED");
        desk.fill("#answer-1", "列入民生实事项目，年内安装");
        desk.fill("#deadline-1", LocalDate.now(DayClock.ZONE).plusDays(30).toString());
        look(desk, "meeting");
        desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        look(desk, "meeting-printed");
        desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        desk.click("form:has(#answer-1) button");
        desk.waitForLoadState();
        desk.navigate(city.url(Service.CONSOLE) + "/people/" + person);
        PlaywrightAssertions.assertThat(desk.locator("#needs")).containsText("列入民生实事项目，年内安装");
        PlaywrightAssertions.assertThat(desk.locator("#needs")).containsText("楼道没有扶手");
        look(desk, "card-answered");
        desk.navigate(city.url(Service.CONSOLE) + "/campaigns/" + campaign);
        look(desk, "campaign");
        desk.navigate(city.url(Service.CONSOLE) + "/needs");
        look(desk, "needs");
        claim(desk, person);
    }

    @Test
    void forms_filled_where_there_is_no_signal_wait_in_the_page_and_are_sent_once_when_it_is_back() {
        List<String> people = People.make(city, "silent", 2);
        people.forEach(each -> move(each, FAR_AWAY));
        String campaign = declared(List.of(FAR_AWAY));
        Page phone = browser.signIn("bureau", PHONE);
        phone.navigate(city.url(Service.CONSOLE) + "/campaigns/" + campaign + "/people/" + people.get(0));
        phone.context().setOffline(true);
        phone.check("input[name=met][value=yes]");
        phone.fill("#found", "甲处没有信号");
        phone.click("button.button-wide");
        PlaywrightAssertions.assertThat(phone.locator("#unsent")).containsText("还有 1 份没有送出");
        phone.selectOption("#door-next-person", people.get(1));
        PlaywrightAssertions.assertThat(phone.locator("#found")).hasValue("");
        phone.check("input[name=met][value=yes]");
        phone.fill("#found", "乙处也没有信号");
        phone.click("button.button-wide");
        PlaywrightAssertions.assertThat(phone.locator("#unsent")).containsText("还有 2 份没有送出");
        look(phone, "door-unsent");

        phone.context().setOffline(false);
        PlaywrightAssertions.assertThat(phone.locator("body")).containsText("走访表已登记");

        assertThat(phone.content()).doesNotContain("没有信号");
        assertThat(phone.evaluate("localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
        assertThat(StreamSupport.stream(
                                city.as("bureau", Service.DOSSIER)
                                        .get("/campaigns/" + campaign + "/forms")
                                        .expect(200)
                                        .get("items")
                                        .spliterator(),
                                false)
                        .map(form -> form.get("dossier").asText())
                        .filter(people::contains))
                .containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    void nobody_whose_form_waits_or_is_sent_is_offered_again_and_every_form_begins_with_today() {
        List<String> people = People.make(city, "offered", 3);
        people.forEach(each -> move(each, FURTHER_AWAY));
        String campaign = declared(List.of(FURTHER_AWAY));
        String first = city.url(Service.CONSOLE) + "/campaigns/" + campaign + "/people/" + people.get(0);
        Page phone = browser.signIn("bureau", PHONE);
        phone.navigate(first);
        String today = phone.inputValue("#on");
        phone.route(first, Route::abort);
        sendMet(phone);
        PlaywrightAssertions.assertThat(phone.locator("#unsent")).containsText("还有 1 份没有送出");
        phone.selectOption("#door-next-person", people.get(1));
        sendMet(phone);
        PlaywrightAssertions.assertThat(phone.locator("#door")).isHidden();
        PlaywrightAssertions.assertThat(phone.locator("#door-next-person option"))
                .hasCount(2);

        phone.unroute(first);
        phone.route(first, route -> route.fulfill(REFUSED));
        phone.click("#unsent button");
        PlaywrightAssertions.assertThat(phone.locator("#door-faults")).containsText("走访日期不对");
        phone.unroute(first);
        phone.route(first, Route::abort);
        phone.click("button.button-wide");
        phone.selectOption("#door-next-person", people.get(2));

        PlaywrightAssertions.assertThat(phone.locator("#on")).hasValue(today);
        phone.close();
    }

    private static void sendMet(Page phone) {
        phone.check("input[name=met][value=yes]");
        phone.click("button.button-wide");
    }

    /** Where nobody else of the tests is, so that the campaign there is for these alone. */
    private static void move(String person, String division) {
        Map<String, Object> unit = Map.of("name", People.UNIT + division, "division", division);
        city.as("bureau", Service.DOSSIER)
                .post(
                        "/dossiers/" + person + "/changes",
                        Map.of("source", "hand", "personal", Map.of("unit", unit)),
                        "Idempotency-Key",
                        "far-" + person,
                        "If-Match",
                        "\"1\"")
                .expect(200);
    }

    private static void claim(Page desk, String person) {
        desk.navigate(city.url(Service.CONSOLE) + "/people/" + person + "/needs");
        desk.click("summary:has-text('受理报销')");
        desk.fill("#total", "1,234.56");
        desk.fill("#advanced", "234.50");
        look(desk, "person-needs");
        desk.click("form:has(#total) button");
        desk.waitForLoadState();
        PlaywrightAssertions.assertThat(desk.locator("body")).containsText("1,234.56");
        look(desk, "claim");
        desk.navigate(city.url(Service.CONSOLE) + "/claims");
        look(desk, "claims");
    }
}
