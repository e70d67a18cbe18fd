package org.leling.console.account;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;

/** Says whether this is a demo (演示): only then do demo accounts and the demo's handset exist, and never in production. */
@Singleton
public class DemoSwitch {

    private final boolean on;

    DemoSwitch(@Value("${leling.demo:false}") boolean asked, Environment environment) {
        this.on = asked && !environment.getActiveNames().contains("production");
    }

    /** Says whether demo accounts may sign in. */
    public boolean on() {
        return on;
    }
}
