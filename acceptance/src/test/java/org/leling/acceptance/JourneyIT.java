package org.leling.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leling.acceptance.city.City;
import org.leling.acceptance.city.People;
import org.leling.acceptance.city.Service;

/**
 * The whole circle once in a browser: a roster uploaded, a card read, a visit recorded, a key pressed, the alarm
 * answered on the desk. Skipped, by name, where there is no Chromium.
 */
class JourneyIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static Playwright playwright;
    private static Browser browser;
    private static City city;

    @BeforeAll
    static void open() {
        assumeTrue(Files.isExecutable(CHROMIUM), "skipped: Chromium is not installed (apt-get install chromium)");
        city = City.shared();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private static Page signedIn(String account, int width) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(width, 900));
        Page page = context.newPage();
        page.navigate(city.url(Service.CONSOLE) + "/sign-in");
        page.fill("#account", account);
        page.fill("#password", "leling-demo");
        page.click("button.button-wide");
        return page;
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
        int overflow =
                (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("%s scrolls sideways", name).isLessThanOrEqualTo(0);
    }

    @Test
    void a_clerk_uploads_a_roster_reads_a_card_and_records_a_visit() {
        Page page = signedIn("bureau", 1440);
        look(page, "today");
        page.navigate(city.url(Service.CONSOLE) + "/rosters");
        page.setInputFiles("#file", Path.of("../examples/rosters/roster-sample.xlsx"));
        page.click("form[enctype] button");
        page.waitForLoadState();
        PlaywrightAssertions.assertThat(page.locator("body")).containsText("320");
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
        page.click("form[action$='/deliveries'] button");
        page.waitForLoadState();
        look(page, "recorded");
        page.navigate(city.url(Service.CONSOLE) + "/policies");
        PlaywrightAssertions.assertThat(page.locator("body")).containsText("月有电话");
        look(page, "policies");
    }

    @Test
    void a_key_pressed_shows_on_the_desk_within_a_second_and_is_answered() {
        String person = People.make(city, "desk", 1).get(0);
        city.as("bureau", Service.ALERT)
                .post("/devices", Map.of("device", "journey-1", "dossier", person))
                .expect(201);
        Page desk = signedIn("dispatcher", 1440);
        desk.navigate(city.url(Service.CONSOLE) + "/desk");
        desk.waitForTimeout(2_000);
        int before = desk.locator("a[href^='/desk/alarms/']").count();
        Page handset = signedIn("bureau", 360);
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
