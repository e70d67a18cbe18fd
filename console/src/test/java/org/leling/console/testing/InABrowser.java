package org.leling.console.testing;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
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
}
