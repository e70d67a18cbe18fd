package org.leling.acceptance.city;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests that look at a city's pages; skipped, by name, where there is no Chromium. */
public abstract class InBrowser {

    /** As wide as a phone. */
    protected static final int PHONE = 360;
    /** As wide as a screen on a desk. */
    protected static final int DESK = 1440;

    protected static Browser browser;
    protected static City city;

    @BeforeAll
    static void open() {
        Browser.assumeInstalled();
        city = City.shared();
        browser = Browser.open(city);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }
}
