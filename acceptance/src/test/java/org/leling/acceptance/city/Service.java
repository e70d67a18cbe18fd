package org.leling.acceptance.city;

/** The services, in the order of their ports. */
public enum Service {
    CONSOLE("console", "console"),
    DOSSIER("dossier-service", "dossier"),
    SCHEDULE("schedule-service", "schedule"),
    ALERT("alert-service", "alert");

    private final String module;
    private final String shortName;

    Service(String module, String shortName) {
        this.module = module;
        this.shortName = shortName;
    }

    /** Gives the module's name. */
    public String module() {
        return module;
    }

    /** Gives the name that its database and traces bear. */
    public String shortName() {
        return shortName;
    }
}
