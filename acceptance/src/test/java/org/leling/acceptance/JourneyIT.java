package org.leling.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leling.acceptance.city.Browser.look;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.acceptance.city.InBrowser;
import org.leling.acceptance.city.People;
import org.leling.acceptance.city.Service;

/**
 * The whole circle once in a browser: a roster uploaded, a card read, a visit recorded, a key pressed, the alarm
 * answered on the desk. Skipped, by name, where there is no Chromium.
 */
class JourneyIT extends InBrowser {

    @Test
    void a_clerk_uploads_a_roster_reads_a_card_and_records_a_visit() {
        Page page = browser.signIn("bureau", DESK);
        look(page, "today");
        page.navigate(city.url(Service.CONSOLE) + "/rosters");
        page.setInputFiles("#file", Path.of("../examples/rosters/roster-sample.xlsx"));
        page.click("form[enctype] button");
        page.waitForLoadState();
        PlaywrightAssertions.assertThat(page.locator("body")).containsText("315");
        look(page, "roster-tried");
        page.navigate(city.url(Service.CONSOLE) + "/people");
        page.fill("#text", "试");
        page.click("form[role=search] button");
        look(page, "people");
        String person = People.make(city, "journey", 1).get(0);
        page.navigate(city.url(Service.CONSOLE) + "/people/" + person);
        PlaywrightAssertions.assertThat(page.locator("body")).containsText("空巢独居");
        look(page, "card");
        page.selectOption("select[name=action]", "VISIT");
        page.selectOption("select[name=party]", "UNIT");
        page.click("form[action$='/deliveries'] button");
        page.waitForLoadState();
        PlaywrightAssertions.assertThat(page.locator("body")).containsText("季有走访");
        look(page, "recorded");
        page.navigate(city.url(Service.CONSOLE) + "/policies");
        PlaywrightAssertions.assertThat(page.locator("body")).containsText("月有电话");
        look(page, "policies");
    }

    @Test
    void a_key_pressed_shows_on_the_desk_by_itself_and_is_answered() {
        String person = People.make(city, "desk", 1).get(0);
        city.as("bureau", Service.ALERT)
                .post("/devices", Map.of("device", "journey-1", "dossier", person))
                .expect(201);
        Page desk = browser.signIn("dispatcher", DESK);
        desk.navigate(city.url(Service.CONSOLE) + "/desk");
        desk.waitForTimeout(2_000);
        int before = desk.locator("a[href^='/desk/alarms/']").count();
        Page handset = browser.signIn("bureau", PHONE);
        handset.navigate(city.url(Service.CONSOLE) + "/handset?device=journey-1");
        look(handset, "handset");
        handset.click("button.key-EMERGENCY");
        Instant pressed = Instant.now();
        desk.waitForCondition(() -> desk.locator("a[href^='/desk/alarms/']").count() > before);
        Duration shown = Duration.between(pressed, Instant.now());
        look(desk, "desk");
        assertThat(shown).as("the alarm shows on the desk").isLessThan(Duration.ofSeconds(3));
        desk.locator("a[href^='/desk/alarms/']").last().click();
        desk.waitForLoadState();
        look(desk, "alarm");
        desk.click("form[action$='/acknowledge'] button[value=true]");
        desk.waitForLoadState();
        desk.check("input[name=outcome][value=HELPED]");
        desk.fill("[name=note]", "已到场，扶起，无碍");
        desk.click("form[action$='/close'] button");
        desk.waitForLoadState();
        look(desk, "alarm-closed");
        PlaywrightAssertions.assertThat(desk.locator("body")).containsText("已得到帮助");
    }
}
