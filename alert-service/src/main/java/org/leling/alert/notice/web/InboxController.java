package org.leling.alert.notice.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.alert.notice.Message;
import org.leling.alert.notice.inbox.Inbox;
import org.leling.alert.notice.inbox.InboxMessage;
import org.leling.alert.paging.Asked;
import org.leling.alert.paging.Listing;
import org.leling.alert.paging.Page;
import org.leling.kit.database.Sql;
import org.leling.kit.privacy.Masks;
import org.leling.kit.problem.Fault;
import org.leling.kit.token.Roles;

/** The local message inbox: what the people called would have received. */
@Controller("/inbox")
@Secured({Roles.BUREAU, Roles.DISPATCHER})
public class InboxController {

    private static final int LONGEST_ID = 64;

    /** A message as it is shown: name and number masked. */
    @Serdeable
    public record InboxView(
            long id,
            Instant at,
            String target,
            @Nullable String recipient,
            @Nullable String phone,
            @Nullable String alarm,
            @Nullable String dossier,
            String key,
            String text) {

        static InboxView of(InboxMessage received) {
            Message message = received.message();
            return new InboxView(
                    received.id(),
                    received.at(),
                    message.target().name(),
                    orNull(Masks.name(message.person())),
                    orNull(Masks.phone(message.phone())),
                    orNull(message.alarm()),
                    orNull(message.dossier()),
                    message.key(),
                    message.text());
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    private final Inbox inbox;
    private final Sql sql;

    public InboxController(Inbox inbox, Sql sql) {
        this.inbox = inbox;
        this.sql = sql;
    }

    @Get
    @Operation(summary = "Lists messages, newest first, of one alarm or of all")
    public Listing<InboxView> list(
            @QueryValue @Nullable String alarm,
            @QueryValue @Nullable String after,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable Boolean count) {
        var asked = new Asked();
        int most = asked.limit(limit);
        String of = asked.text("alarm", alarm, LONGEST_ID);
        long before = before(after, asked);
        asked.check();
        return sql.call(() -> {
            Page<InboxMessage> page = inbox.list(of, before, most);
            List<InboxView> items = page.items().stream().map(InboxView::of).toList();
            return Listing.of(items, page.next(), Boolean.TRUE.equals(count) ? inbox.count(of) : null);
        });
    }

    private static long before(@Nullable String after, Asked asked) {
        if (after == null || after.isEmpty()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            asked.fault(Fault.of("after", "no-place-of-list"));
            return Long.MAX_VALUE;
        }
    }
}
