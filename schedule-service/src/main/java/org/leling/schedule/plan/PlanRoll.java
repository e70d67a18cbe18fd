package org.leling.schedule.plan;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.leling.kit.database.Sql;
import org.leling.kit.due.DueHandler;
import org.leling.kit.due.DueOutcome;
import org.leling.kit.due.DueRow;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.time.DayClock;

/**
 * Plans everybody again as days go by, each at a time of their own in the small hours, so that the horizon moves on
 * without one great run; and everybody at once when a campaign, the policy or the calendar has changed.
 */
@Singleton
public class PlanRoll implements DueHandler, ApplicationEventListener<ServerStartupEvent> {

    /** The table of the due rows. */
    public static final String TABLE = "plan_roll";

    private static final LocalTime BEGINS = LocalTime.of(0, 10);
    private static final int SPREAD_SECONDS = 4 * 60 * 60;

    private final Planner planner;
    private final DayClock days;
    private final Sql sql;

    PlanRoll(Planner planner, DayClock days, Sql sql) {
        this.planner = planner;
        this.days = days;
        this.sql = sql;
    }

    /** Includes people who have just been planned. */
    public void includeAll(List<String> dossiers) {
        sql.update(
                "insert into plan_roll(id, next_at) select id, next_at::timestamptz from unnest(?, ?) as x(id, next_at)"
                        + " on conflict (id) do nothing",
                dossiers,
                dossiers.stream().map(this::nextFor).toList());
    }

    /** Makes everybody due now. */
    public void everybodyNow() {
        sql.update("update plan_roll set next_at = leling_now() where not closed and next_at > leling_now()");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        SystemScope.run(
                "planning",
                () -> sql.update(
                        "update plan_roll set next_at = leling_now() where not closed and next_at > leling_now()"
                                + " and id in (select dossier_id from person where basis <> ?)",
                        planner.basis()));
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public DueOutcome handle(DueRow row) {
        planner.plan(row.id());
        return DueOutcome.again(nextFor(row.id()));
    }

    @Override
    public Duration lease() {
        return Duration.ofMinutes(5);
    }

    private Instant nextFor(String dossier) {
        LocalDate tomorrow = days.today().plusDays(1);
        return tomorrow.atTime(BEGINS)
                .plusSeconds(Math.floorMod(dossier.hashCode(), SPREAD_SECONDS))
                .atZone(DayClock.ZONE)
                .toInstant();
    }
}
