package org.leling.acceptance.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Chromium without a window in front of a city's console; a test that needs one is skipped where there is none. */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int HEIGHT = 900;

    private final City city;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(City city) {
        this.city = city;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** Skips the test, by name, where there is no Chromium. */
    public static void assumeInstalled() {
        assumeTrue(Files.isExecutable(CHROMIUM), "skipped: Chromium is not installed (apt-get install chromium)");
    }

    /** Opens one. */
    public static Browser open(City city) {
        return new Browser(city);
    }

    /** Signs in with a demo account, in a window of this width that shares nothing with others. */
    public Page signIn(String account, int width) {
        Page page = chromium.newContext(
                        new NewContextOptions().setLocale("zh-CN").setViewportSize(width, HEIGHT))
                .newPage();
        page.navigate(city.url(Service.CONSOLE) + "/sign-in");
        page.fill("#account", account);
        page.fill("#password", "leling-demo");
        page.click("button.button-wide");
        return page;
    }

    /** Keeps a picture of a page, and holds that it does not scroll sideways. */
    public static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
        int overflow =
                (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("%s scrolls sideways", name).isLessThanOrEqualTo(0);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
