package org.leling.acceptance;

import static org.leling.acceptance.city.Browser.look;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.leling.acceptance.city.InBrowser;
import org.leling.acceptance.city.People;
import org.leling.acceptance.city.Service;

/** An ID number typed wrongly, put right in a browser. Skipped, by name, where there is no Chromium. */
class IdNumberIT extends InBrowser {

    @Test
    void a_wrong_number_is_corrected_on_the_card_and_stays_in_the_history() {
        String person = People.make(city, "number", 1).get(0);
        Page desk = browser.signIn("bureau", DESK);
        desk.navigate(city.url(Service.CONSOLE) + "/people/" + person);
        desk.click("summary:has-text('补充或更正一项')");
        look(desk, "card-fields");
        desk.click("a:has-text('更正身份证号')");
        desk.waitForLoadState();
        look(desk, "id-number");

        desk.fill("#idNumber", "110101192703159913");
        desk.fill("#reason", "与户口簿核对");
        desk.click("button:has-text('更正')");
        desk.waitForLoadState();
        PlaywrightAssertions.assertThat(desk.locator(".field:has(#idNumber) .fault"))
                .containsText("身份证号有误");
        PlaywrightAssertions.assertThat(desk.locator("#idNumber")).hasValue("110101192703159913");
        look(desk, "id-number-refused");
        desk.setViewportSize(PHONE, DESK);
        look(desk, "id-number-phone");
        desk.setViewportSize(DESK, DESK);

        desk.fill("#idNumber", "110101192703159912");
        desk.click("button:has-text('更正')");
        desk.waitForLoadState();
        PlaywrightAssertions.assertThat(desk.locator(".person")).containsText("1927年3月15日");
        PlaywrightAssertions.assertThat(desk.locator("#personal")).containsText("1101**********9912");
        desk.navigate(city.url(Service.CONSOLE) + "/people/" + person + "/history");
        PlaywrightAssertions.assertThat(desk.locator("main")).containsText("改为“1101**********9912”");
        PlaywrightAssertions.assertThat(desk.locator("main")).containsText("与户口簿核对");
        look(desk, "id-number-history");
    }
}
