package org.leling.acceptance.city;

/** The services, in the order of their ports. */
public enum Service {
    CONSOLE("console"),
    DOSSIER("dossier-service"),
    SCHEDULE("schedule-service"),
    ALERT("alert-service");

    private final String module;

    Service(String module) {
        this.module = module;
    }

    /** Gives the module's name, which its traces and its process id's file bear too. */
    public String module() {
        return module;
    }
}
