package org.leling.console;

import org.leling.kit.start.ServiceStarter;

/** Starts the console. */
public final class Application {

    private Application() {}

    public static void main(String[] args) {
        ServiceStarter.run(Application.class, "console", args);
    }
}
