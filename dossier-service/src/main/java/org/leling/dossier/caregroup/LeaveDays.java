package org.leling.dossier.caregroup;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.directory.StaffBook;
import org.leling.dossier.directory.StaffListener;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.time.DayClock;

/**
 * Follows the days of leave: on the first, and on the day after the last, another is called, though nobody recorded
 * anything, and the readers of the feed are told.
 */
@Singleton
class LeaveDays {

    /** So many days back is told again after a start: who was told twice has the same. */
    private static final int DAYS_BACK = 7;

    private final Sql sql;
    private final StaffBook staff;
    private final StaffListener listener;
    private final DayClock days;

    private @Nullable LocalDate toldUntil;

    LeaveDays(Sql sql, StaffBook staff, StaffListener listener, DayClock days) {
        this.sql = sql;
        this.staff = staff;
        this.listener = listener;
        this.days = days;
    }

    /** Tells of whose leave has begun or ended since the last time. */
    @Scheduled(initialDelay = "1m", fixedDelay = "10m")
    synchronized void tell() {
        LocalDate today = days.today();
        LocalDate first = toldUntil == null ? today.minusDays(DAYS_BACK) : toldUntil.plusDays(1);
        if (!first.isAfter(today)) {
            SystemScope.run(
                    "leave-days",
                    () -> sql.run(() -> staff.listTurning(first, today).forEach(listener::away)));
            toldUntil = today;
        }
    }
}
