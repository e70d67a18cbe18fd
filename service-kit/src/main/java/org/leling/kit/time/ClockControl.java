package org.leling.kit.time;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.leling.kit.database.DatabaseException;

/**
 * Moves the clock of one service, in the process ({@link LelingClock}) and in its database ({@code leling_now()}).
 *
 * <p>It exists only where {@code leling.demo} is true or in the environment {@code test}, and writes as the owner role:
 * the role of the service cannot move the clock. After a restart the database's offset is taken up again.
 */
@Singleton
@Requires(condition = DemoOrTest.class)
public class ClockControl implements ApplicationEventListener<StartupEvent> {

    private final LelingClock clock;
    private final String url;
    private final String user;
    private final String password;

    public ClockControl(
            LelingClock clock,
            @Value("${flyway.datasources.owner.url}") String url,
            @Value("${flyway.datasources.owner.user}") String user,
            @Value("${flyway.datasources.owner.password}") String password) {
        this.clock = clock;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** The offset in force. */
    public Duration offset() {
        return clock.offset();
    }

    /** Sets how far ahead of the system's clock this service lives. */
    public synchronized void setOffset(Duration offset) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement statement =
                        connection.prepareStatement("update leling_clock set ahead = make_interval(secs => ?)")) {
            statement.setDouble(1, offset.toMillis() / 1000.0);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("cannot move the clock", e);
        }
        clock.shift(offset);
    }

    /** Moves on from where the clock stands. */
    public void advance(Duration by) {
        setOffset(offset().plus(by));
    }

    /** Makes it noon of that day in Asia/Shanghai, from which the clock runs on. */
    public void setToday(LocalDate day) {
        setOffset(Duration.between(
                clock.systemNow(),
                day.atTime(LocalTime.NOON).atZone(DayClock.ZONE).toInstant()));
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement statement =
                        connection.prepareStatement("select extract(epoch from ahead)::float8 from leling_clock");
                ResultSet row = statement.executeQuery()) {
            row.next();
            Duration kept = Duration.ofMillis(Math.round(row.getDouble(1) * 1000));
            if (kept.isZero() && !clock.offset().isZero()) {
                setOffset(clock.offset());
            } else {
                clock.shift(kept);
            }
        } catch (SQLException e) {
            throw new DatabaseException("cannot read the clock's offset", e);
        }
    }
}
