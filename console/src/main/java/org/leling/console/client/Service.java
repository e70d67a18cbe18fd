package org.leling.console.client;

/** One of the services behind the console. */
public enum Service {
    /** Facts, people, rosters. */
    DOSSIER,
    /** What is owed. */
    SCHEDULE,
    /** Alarms and notices. */
    ALERT
}
