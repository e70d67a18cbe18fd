package org.leling.schedule;

import io.micronaut.runtime.Micronaut;

/** Starts schedule-service. */
public final class Application {

    private Application() {}

    public static void main(String[] args) {
        Micronaut.build(args).mainClass(Application.class).banner(false).start();
    }
}
