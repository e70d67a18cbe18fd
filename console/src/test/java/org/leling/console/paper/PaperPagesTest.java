package org.leling.console.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leling.console.testing.Browser;
import org.leling.console.testing.FakeService.Told;
import org.leling.console.testing.InABrowser;

/** Who prints, what is kept of it, and what is not. */
class PaperPagesTest extends InABrowser {

    private static final String HOME = "/people/d-1001/paper/home";
    private static final String FILE = "/people/d-1001/paper/file";

    PaperPagesTest() {
        city().dossier().on("GET /dossiers/(d-[0-9]+)/care-group", (asked, path) -> Told.ok("""
                {"id":"d-1001","version":3,"members":[{"id":"m-1","role":"UNIT","roleName":"单位联系人","person":"陈喆","phone":"13912342222","order":1,"from":"2026-01-01"}],"roles":{"needed":["UNIT"],"filled":["UNIT"],"missing":[]}}"""));
    }

    private Browser onTheCard(String account) {
        Browser browser = as(account);
        browser.get("/people/d-1001");
        return browser;
    }

    private static void needsAFont() {
        boolean there;
        try {
            there = new PaperFonts(null).get().missing(List.of("王")).isEmpty();
        } catch (PaperException none) {
            there = false;
        }
        assumeTrue(there, "needs a Chinese font: install fonts-wqy-zenhei");
    }

    @ParameterizedTest
    @CsvSource({"bureau, /people/d-1001/paper/home, 打印明白卡", "unit, /people/d-1001/paper/file, 归入本人档案"})
    void whatIsPrintedIsAPdfThatNoCacheKeepsAndWhoseNameNamesNobodyAndItsReasonIsKept(
            String account, String path, String reason) {
        needsAFont();

        HttpResponse<String> answer = onTheCard(account).post(path, Map.of("reason", "归入本人档案"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("%PDF-");
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
                .matches("attachment; filename=\"[a-z]+-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.pdf\"");
        assertThat(city().dossier().last("POST /dossiers/d-1001/reveal").body())
                .contains(reason)
                .contains("\"name\"")
                .contains("\"careGroup\"");
        assertThat(city().dossier().asked()).noneMatch(each -> each.path().contains("王"));
    }

    @Test
    void theCardForTheFileRevealsAllThatIsMasked() {
        needsAFont();

        onTheCard("bureau").post(FILE, Map.of("reason", "归入本人档案"));

        assertThat(city().dossier().last("POST /dossiers/d-1001/reveal").body())
                .contains("idNumber", "phone", "address", "illnesses", "FAMILY_MEMBER", "ASSESSMENT", "hospital")
                .doesNotContain("formerPost");
    }

    @Test
    void withoutAReasonTheCardForTheFileIsNotPrinted() {
        assertThat(onTheCard("bureau").post(FILE, Map.of("reason", " ")).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {HOME, FILE})
    void onlyTheBureauAndUnitsPrintAndOnlyFromTheCardsOwnPage(String path) {
        assertThat(onTheCard("bureau").get("/people/d-1001").body()).contains("action=\"" + path + "\"");
        for (String account : new String[] {"community", "dispatcher", "auditor"}) {
            Browser browser = onTheCard(account);
            assertThat(browser.get("/people/d-1001").body()).doesNotContain(path);
            browser.get("/people");
            assertThat(browser.post(path, Map.of("reason", "归入本人档案")).statusCode())
                    .isEqualTo(403);
        }
        assertThat(onTheCard("bureau")
                        .postAs(path, Map.of("reason", "归入本人档案"), "forged")
                        .statusCode())
                .isEqualTo(403);
    }
}
