package org.leling.launcher.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** On which days needs were responded to and claims settled, by dossier and event. */
final class Answered {

    private final Map<String, LocalDate> days = new ConcurrentHashMap<>();

    void put(String dossier, String event, LocalDate on) {
        days.put(dossier + "/" + event, on);
    }

    /** Finds the day; none where it was not done yet. */
    Optional<LocalDate> find(String dossier, String event) {
        return Optional.ofNullable(days.get(dossier + "/" + event));
    }
}
