package org.leling.console.testing;

import java.time.LocalDate;

/** A small invented city behind the console: some people, a year of duties, alarms, a roster's report. */
public final class FakeCity implements AutoCloseable {

    private final FakeService dossier;
    private final FakeService schedule;
    private final FakeService alert;

    public FakeCity(LocalDate today) {
        dossier = new FakeService(0);
        schedule = new FakeService(0);
        alert = new FakeService(0);
        FakePeople.tell(dossier);
        FakeSections.tell(dossier);
        FakeRosters.tell(dossier);
        FakeNeeds.tell(dossier);
        FakeDirectory.tell(dossier);
        new FakeDuties(today).tell(schedule);
        FakeAlarms.tell(alert, today);
    }

    public FakeService dossier() {
        return dossier;
    }

    public FakeService schedule() {
        return schedule;
    }

    public FakeService alert() {
        return alert;
    }

    @Override
    public void close() {
        dossier.close();
        schedule.close();
        alert.close();
    }
}
