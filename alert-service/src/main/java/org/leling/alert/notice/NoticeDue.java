package org.leling.alert.notice;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leling.alert.alarm.AlarmStore;
import org.leling.alert.alarm.Target;
import org.leling.alert.history.EventKind;
import org.leling.alert.history.History;
import org.leling.alert.history.HistoryEvent;
import org.leling.kit.database.Sql;
import org.leling.kit.due.DueHandler;
import org.leling.kit.due.DueOutcome;
import org.leling.kit.due.DueRow;
import org.leling.kit.guard.GuardSettings;
import org.leling.kit.guard.Guards;
import org.leling.kit.guard.UnavailableException;
import org.leling.kit.tracing.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends each notice when it is due: at least once, always under the same key.
 *
 * <p>A channel that fails is tried again, then the next one; when all have failed the dispatcher is told. A notice to the
 * dispatcher itself is never given up.
 */
@Singleton
final class NoticeDue implements DueHandler {

    static final String TABLE = "notice";
    static final int ATTEMPTS_ON_A_CHANNEL = 5;
    /** A channel is tried once at a time: the due row, which outlives a crash, tries again. */
    static final GuardSettings SETTINGS =
            new GuardSettings(Duration.ofSeconds(2), 1, Duration.ofMillis(200), 50, 20, Duration.ofSeconds(5), 16);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(NoticeDue.class);

    private final Sql sql;
    private final NoticeStore store;
    private final Notices notices;
    private final Channels channels;
    private final Guards guards;
    private final AlarmStore clock;
    private final History history;
    private final Traces traces;

    NoticeDue(
            Sql sql,
            NoticeStore store,
            Notices notices,
            Channels channels,
            Guards guards,
            AlarmStore clock,
            History history,
            Traces traces) {
        this.sql = sql;
        this.store = store;
        this.notices = notices;
        this.channels = channels;
        this.guards = guards;
        this.clock = clock;
        this.history = history;
        this.traces = traces;
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public boolean inTransaction() {
        return false;
    }

    /** Longer than a batch takes when every send runs into its time limit. */
    @Override
    public Duration lease() {
        return SETTINGS.timeout().multipliedBy(batch()).plusSeconds(4);
    }

    @Override
    public int batch() {
        return 8;
    }

    @Override
    public int threads() {
        return 2;
    }

    @Override
    public Duration backoff(int attempts) {
        return Duration.ofSeconds(Math.min(LONGEST_WAIT.toSeconds(), 1L << Math.min(attempts - 1, 5)));
    }

    @Override
    public DueOutcome handle(DueRow row) {
        Optional<Notice> found = sql.call(() -> store.find(row.id()));
        if (found.isEmpty() || found.get().state() != NoticeState.QUEUED) {
            return DueOutcome.settled();
        }
        Notice notice = found.get();
        Channel channel = channels.get(notice.channel());
        try {
            traces.within(
                    "send " + channel.name(),
                    Map.of("notice", notice.id(), "kind", notice.kind().name()),
                    () -> guards.get("channel-" + channel.name(), SETTINGS).callOnce(() -> {
                        channel.send(notice.message());
                        return Boolean.TRUE;
                    }));
        } catch (UnavailableException e) {
            LOG.warn("Notice {} was not taken by channel {}: {}", notice.id(), channel.name(), e.getMessage());
            return failed(notice, channel.name(), String.valueOf(e.getMessage()));
        }
        return DueOutcome.settled().with(() -> {
            Instant now = clock.now();
            store.sent(notice.id(), now);
            append(notice, EventKind.NOTICE_SENT, now);
        });
    }

    private DueOutcome failed(Notice notice, String channel, String reason) {
        boolean lastOnChannel = notice.attemptsOnChannel() + 1 >= ATTEMPTS_ON_A_CHANNEL;
        Optional<String> next = lastOnChannel ? channels.findNext(channel) : Optional.of(channel);
        if (next.isEmpty() && notice.message().target() == Target.DISPATCHER) {
            next = Optional.of(channels.first());
        }
        if (next.isPresent()) {
            String nextChannel = next.get();
            return DueOutcome.failed(reason).with(() -> {
                store.failed(notice.id(), nextChannel);
                if (notice.attempts() == 0) {
                    append(notice, EventKind.NOTICE_FAILED, clock.now());
                }
            });
        }
        return DueOutcome.settled().with(() -> {
            Instant now = clock.now();
            store.exhausted(notice.id());
            notices.undelivered(notice, now);
            append(notice, EventKind.NOTICE_EXHAUSTED, now);
        });
    }

    private void append(Notice notice, EventKind kind, Instant now) {
        Message message = notice.message();
        if (message.alarm().isEmpty() || message.dossier().isEmpty()) {
            return;
        }
        Map<String, String> detail = Map.of("target", message.target().name(), "notice", notice.id());
        history.append(
                List.of(new HistoryEvent(0, message.alarm(), "", message.dossier(), kind, now, "", "", "", detail)));
    }
}
