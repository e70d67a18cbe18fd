package org.leling.alert.alarm;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.leling.kit.due.DueHandler;
import org.leling.kit.due.DueOutcome;
import org.leling.kit.due.DueRow;

/** Steps each alarm when it is due. The step and its notices are committed with the row's new due time. */
@Singleton
final class AlarmDue implements DueHandler {

    private final AlarmDesk desk;

    AlarmDue(AlarmDesk desk) {
        this.desk = desk;
    }

    @Override
    public String table() {
        return "alarm";
    }

    @Override
    public DueOutcome handle(DueRow row) {
        desk.due(row.id());
        return DueOutcome.settled();
    }

    /** Short: what a killed service had claimed is taken up soon. */
    @Override
    public Duration lease() {
        return Duration.ofSeconds(10);
    }

    /** An alarm never waits long for its next attempt. */
    @Override
    public Duration backoff(int attempts) {
        return Duration.ofSeconds(Math.min(10, attempts));
    }
}
