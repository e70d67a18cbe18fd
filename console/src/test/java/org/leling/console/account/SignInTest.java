package org.leling.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.console.testing.Browser;
import org.leling.console.testing.InABrowser;
import org.leling.kit.database.Sql;

class SignInTest extends InABrowser {

    @Inject
    Accounts accounts;

    @Inject
    Sql sql;

    @Test
    void aRightPasswordBeginsASessionInACookieThatScriptsAndOtherSitesDoNotGet() {
        Browser browser = browser();
        browser.get("/sign-in");
        HttpResponse<String> answer = browser.post("/sign-in", Map.of("account", "bureau", "password", "leling-demo"));

        assertThat(answer.statusCode()).isEqualTo(303);
        List<String> cookies = answer.headers().allValues("set-cookie");
        assertThat(cookies)
                .anyMatch(c -> c.startsWith("leling_session=")
                        && c.toLowerCase(Locale.ROOT).contains("httponly")
                        && c.contains("SameSite=Lax")
                        && c.contains("Path=/"));
        assertThat(browser.get("/").body()).contains("今日").contains("老干部局");
    }

    @Test
    void aWrongPasswordSaysTheSameAsAnUnknownAccount() {
        Browser browser = browser();
        browser.get("/sign-in");
        HttpResponse<String> wrong = browser.post("/sign-in", Map.of("account", "unit", "password", "guess"));
        HttpResponse<String> unknown = browser.post("/sign-in", Map.of("account", "nobody", "password", "guess"));

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("账号或密码不对");
        assertThat(unknown.body()).contains("账号或密码不对");
    }

    @Test
    void fiveWrongPasswordsLockTheAccountEvenForTheRightOne() {
        Browser browser = browser();
        browser.get("/sign-in");
        for (int i = 0; i < 5; i++) {
            assertThat(browser.post("/sign-in", Map.of("account", "provider", "password", "guess" + i))
                            .body())
                    .contains("账号或密码不对");
        }
        HttpResponse<String> locked =
                browser.post("/sign-in", Map.of("account", "provider", "password", "leling-demo"));

        assertThat(locked.statusCode()).isEqualTo(401);
        assertThat(locked.body()).contains("暂时锁定").contains("15 分钟");

        sql.update("update account set locked_until = leling_now() - interval '1 second' where id = 'provider'");
        assertThat(browser.post("/sign-in", Map.of("account", "provider", "password", "leling-demo"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aSessionEndsBySignOutByIdlenessAndByAge() {
        Browser browser = browser().signIn("auditor");
        browser.get("/");
        assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.get("/").headers().firstValue("location")).hasValue("/sign-in");

        Browser idle = browser().signIn("auditor");
        sql.update("update session set seen_at = leling_now() - interval '31 minutes' where account = 'auditor'");
        assertThat(idle.get("/").statusCode()).isEqualTo(303);

        Browser old = browser().signIn("auditor");
        sql.update("update session set begun_at = leling_now() - interval '13 hours' where account = 'auditor'");
        assertThat(old.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void theDatabaseKnowsNeitherPasswordsNorSessionIds() {
        browser().signIn("institution");

        List<String> hashes = sql.list("select password_hash from account", row -> row.getString(1));
        assertThat(hashes).isNotEmpty().allMatch(h -> h.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        assertThat(hashes).doesNotHaveDuplicates();
        assertThat(sql.list("select length(id_hash) from session", row -> row.getInt(1)))
                .isNotEmpty()
                .containsOnly(32);
    }

    @Test
    void whoIsNotSignedInIsSentToSignInAndComesBackToTheSamePageOnly() {
        Browser browser = browser();
        assertThat(browser.get("/policies").headers().firstValue("location")).hasValue("/sign-in?back=%2Fpolicies");
        browser.get("/sign-in");
        Map<String, String> form = Map.of("account", "volunteer", "password", "leling-demo", "back", "//evil.example");
        assertThat(browser.post("/sign-in", form).headers().firstValue("location"))
                .hasValue("/");
    }
}
