package org.leling.alert.notice.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leling.alert.alarm.AlarmStore;
import org.leling.alert.alarm.Contact;
import org.leling.alert.alarm.Target;
import org.leling.alert.card.Cards;
import org.leling.alert.notice.Notice;
import org.leling.alert.notice.NoticeState;
import org.leling.alert.notice.NoticeStore;
import org.leling.alert.notice.Notices;
import org.leling.alert.paging.Asked;
import org.leling.alert.paging.Listing;
import org.leling.alert.paging.Page;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.idempotency.Idempotency;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** Notices: what others ask to be told, and what became of each. */
@Controller("/notices")
public class NoticeController {

    private static final int MOST_COUNTED = 10_000;
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TEXT = 500;

    /** What is to be told, and to whom in the care group of whom. */
    @Serdeable
    public record NoticeBody(
            @Nullable String dossier,
            @Nullable String target,
            @Nullable String text) {}

    /** That it is queued, and to whom it goes: to the bureau where the one who was meant cannot be reached. */
    @Serdeable
    public record QueuedView(String notice, String state, String target) {}

    private final Sql sql;
    private final NoticeStore store;
    private final Notices notices;
    private final Cards cards;
    private final AlarmStore clock;
    private final Audit audit;
    private final Idempotency idempotency;

    public NoticeController(
            Sql sql,
            NoticeStore store,
            Notices notices,
            Cards cards,
            AlarmStore clock,
            Audit audit,
            Idempotency idempotency) {
        this.sql = sql;
        this.store = store;
        this.notices = notices;
        this.cards = cards;
        this.clock = clock;
        this.audit = audit;
        this.idempotency = idempotency;
    }

    @Post
    @Secured({Roles.SERVICE, Roles.BUREAU})
    @Operation(summary = "Tells somebody something, once under an Idempotency-Key")
    public HttpResponse<?> queue(
            @Body NoticeBody body, @Header("Idempotency-Key") @Nullable String key, Caller caller) {
        var asked = new Asked();
        String dossier = asked.neededId("dossier", body.dossier(), LONGEST_ID);
        Target target = asked.needed("target", Target.class, body.target()).orElse(Target.BUREAU);
        String text = asked.neededText("text", body.text(), LONGEST_TEXT);
        asked.check();
        return idempotency.once(key, "POST /notices", body, () -> {
            Contact contact = contact(dossier, target);
            String noticeKey = "notice/" + caller.subject() + "/" + key;
            String id = notices.remind(noticeKey, dossier, contact, text, clock.now());
            audit.record(
                    "notice.queued",
                    dossier,
                    Map.of("notice", id, "target", contact.target().name()));
            return HttpResponse.created(new QueuedView(
                    id, NoticeState.QUEUED.name(), contact.target().name()));
        });
    }

    @Get
    @Secured({Roles.BUREAU, Roles.DISPATCHER, Roles.UNIT, Roles.COMMUNITY, Roles.AUDITOR})
    @Operation(summary = "Lists notices, newest first, of one alarm or of all")
    public Listing<NoticeView> list(
            @QueryValue @Nullable String alarm,
            @QueryValue @Nullable String after,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable Boolean count,
            Caller caller) {
        var asked = new Asked();
        int most = asked.limit(limit);
        String of = asked.text("alarm", alarm, LONGEST_ID);
        asked.check();
        boolean withText = caller.has(Roles.BUREAU) || caller.has(Roles.DISPATCHER);
        return sql.call(() -> {
            Page<Notice> page = store.list(of, after == null ? "" : after, most);
            return Listing.of(
                    page.items().stream()
                            .map(notice -> NoticeView.of(notice, withText))
                            .toList(),
                    page.next(),
                    Boolean.TRUE.equals(count) ? store.count(of, MOST_COUNTED) : null);
        });
    }

    private Contact contact(String dossier, Target target) {
        if (target == Target.BUREAU) {
            return Contact.BUREAU;
        }
        List<Contact> reached = cards.get(dossier).reach().of(Set.of(target));
        return reached.isEmpty() ? Contact.BUREAU : reached.get(0);
    }
}
