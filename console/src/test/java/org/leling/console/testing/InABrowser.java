package org.leling.console.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** A running console in front of a fake city of its own, looked at as somebody who is signed in. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class InABrowser implements ConsoleTest {

    private final FakeCity city = new FakeCity(TODAY);

    @Inject
    protected EmbeddedServer server;

    @Override
    public FakeCity city() {
        return city;
    }

    @AfterAll
    void stop() {
        city.close();
    }

    /** Opens the console, signed in as nobody. */
    protected Browser browser() {
        return new Browser(server.getURI());
    }

    /** Opens the console, signed in with a demo account. */
    protected Browser as(String account) {
        return browser().signIn(account);
    }

    /** Opens a page with a demo account: it is there, has these words, and no text is missing. */
    protected void shows(String account, String path, String words) {
        HttpResponse<String> page = as(account).get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(words).doesNotContain("??");
    }

    /** Opens the page of a form with a demo account, and sends the form to where the page lies. */
    protected HttpResponse<String> fill(String account, String page, Map<String, String> form) {
        Browser browser = as(account);
        browser.get(page);
        return browser.post(URI.create(page).getPath(), form);
    }
}
