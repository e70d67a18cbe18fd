package org.leling.console.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.console.testing.Browser;
import org.leling.console.testing.InABrowser;

/** Whom to call in an alarm: who stands in and who is on leave is said in the reader's language. */
class EmergencyCardTest extends InABrowser {

    @Test
    void theMarksOfLeaveAreWordsOfTheReadersLanguage() {
        Browser browser = as("dispatcher");
        String chinese = browser.get("/desk/alarms/a-1").body();
        browser.get("/language/en");
        String english = browser.get("/desk/alarms/a-1").body();

        assertThat(chinese)
                .containsPattern("孙到</strong>\\s*<span class=\"kind\">代陈明</span>")
                .containsPattern("陈明</strong>\\s*<span[^>]*>请假至12月20日");
        assertThat(english)
                .containsPattern("孙到</strong>\\s*<span class=\"kind\">stands in for 陈明</span>")
                .containsPattern("陈明</strong>\\s*<span[^>]*>on leave until Sun 20 Dec")
                .doesNotContain("请假至", "（代");
    }

    @Test
    void theNumbersInFullHaveThemToo() {
        Browser browser = as("dispatcher");
        browser.get("/language/en");
        browser.get("/desk/alarms/a-1");

        assertThat(browser.post("/desk/alarms/a-1/reveal", Map.of()).body())
                .contains("stands in for 陈明", "tel:13700002222", "tel:13900001111")
                .doesNotContain("（代");
    }
}
