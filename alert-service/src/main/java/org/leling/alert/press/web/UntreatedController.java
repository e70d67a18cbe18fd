package org.leling.alert.press.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.alert.alarm.AlarmStore;
import org.leling.alert.paging.Asked;
import org.leling.alert.paging.Listing;
import org.leling.alert.paging.Page;
import org.leling.alert.press.Oddity;
import org.leling.alert.press.Press;
import org.leling.alert.press.PressStore;
import org.leling.alert.press.Untreated;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.Fault;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** Presses that raised no alarm, for the dispatcher's eyes. */
@Controller("/presses")
@Secured({Roles.BUREAU, Roles.DISPATCHER})
public class UntreatedController {

    private static final int MOST_COUNTED = 10_000;

    /** A press that was kept. */
    @Serdeable
    public record UntreatedView(
            String id,
            @Nullable String device,
            @Nullable String dossier,
            @Nullable String ref,
            @Nullable String key,
            Instant receivedAt,
            int size,
            boolean treated,
            String reason,
            String reasonZh,
            String reasonEn,
            @Nullable String alarm,
            List<String> oddities,
            @Nullable String seenBy,
            @Nullable Instant seenAt) {

        static UntreatedView of(PressStore.Kept kept) {
            Press press = kept.press();
            Untreated reason = kept.untreated().get(0);
            return new UntreatedView(
                    kept.id(),
                    orNull(press.device()),
                    orNull(kept.dossier()),
                    orNull(press.ref()),
                    orNull(press.sentKey()),
                    kept.receivedAt(),
                    kept.size(),
                    false,
                    reason.name(),
                    reason.chinese(),
                    reason.english(),
                    orNull(kept.alarm()),
                    press.oddities().stream().map(Oddity::name).toList(),
                    orNull(kept.seenBy()),
                    kept.seenAt().isEmpty() ? null : kept.seenAt().get(0));
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    private final Sql sql;
    private final PressStore presses;
    private final AlarmStore clock;
    private final Audit audit;

    public UntreatedController(Sql sql, PressStore presses, AlarmStore clock, Audit audit) {
        this.sql = sql;
        this.presses = presses;
        this.clock = clock;
        this.audit = audit;
    }

    @Get
    @Operation(summary = "Lists presses that were not treated, newest first")
    public Listing<UntreatedView> list(
            @QueryValue @Nullable Boolean treated,
            @QueryValue @Nullable String after,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable Boolean count) {
        var asked = new Asked();
        int most = asked.limit(limit);
        if (Boolean.TRUE.equals(treated)) {
            asked.fault(Fault.of("treated", "unknown-value", "false"));
        }
        asked.check();
        return sql.call(() -> {
            Page<PressStore.Kept> page = presses.listUntreated(after == null ? "" : after, most);
            return Listing.of(
                    page.items().stream().map(UntreatedView::of).toList(),
                    page.next(),
                    Boolean.TRUE.equals(count) ? presses.countUntreated(MOST_COUNTED) : null);
        });
    }

    @Post("/{id}/seen")
    @Operation(summary = "Notes that somebody has looked at it")
    public UntreatedView seen(String id, Caller caller) {
        return sql.call(() -> {
            PressStore.Kept kept = presses.find(id)
                    .filter(press -> !press.untreated().isEmpty())
                    .orElseThrow(() -> ProblemException.notFound("press-unknown"));
            if (kept.seenAt().isEmpty()) {
                presses.seen(id, caller.subject(), clock.now());
                audit.record("press.seen", Map.of("press", id));
            }
            return UntreatedView.of(presses.find(id).orElseThrow());
        });
    }
}
