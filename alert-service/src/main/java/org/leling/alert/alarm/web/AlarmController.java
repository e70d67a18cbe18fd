package org.leling.alert.alarm.web;

import static org.leling.alert.alarm.web.AlarmItem.orNull;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.alert.alarm.AlarmDesk;
import org.leling.alert.alarm.AlarmRecord;
import org.leling.alert.alarm.AlarmState;
import org.leling.alert.alarm.Answer;
import org.leling.alert.alarm.Outcome;
import org.leling.alert.alarm.Person;
import org.leling.alert.alarm.db.PolicyJson;
import org.leling.alert.card.Card;
import org.leling.alert.card.Cards;
import org.leling.alert.history.History;
import org.leling.alert.notice.NoticeStore;
import org.leling.alert.notice.web.NoticeView;
import org.leling.alert.paging.Asked;
import org.leling.alert.paging.Listing;
import org.leling.alert.paging.Page;
import org.leling.alert.press.PressStore;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.Fault;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.problem.Problems;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** Alarms, to be looked at and acted on. Whose they are is row-level security's business. */
@Controller("/alarms")
public class AlarmController {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_NOTE = 2_000;

    /** Who takes an alarm. */
    @Serdeable
    public record AcknowledgementBody(
            @Nullable String by, @Nullable Boolean coming) {}

    /** How an alarm ends. */
    @Serdeable
    public record ClosureBody(
            @Nullable String outcome, @Nullable String note) {}

    /** Why numbers are wanted in full. */
    @Serdeable
    public record RevealBody(@Nullable String reason) {}

    /** The numbers in full. */
    @Serdeable
    public record Revealed(@Nullable String phone, List<CardView.Member> careGroup) {}

    private final AlarmDesk desk;
    private final Cards cards;
    private final PressStore presses;
    private final NoticeStore notices;
    private final History history;
    private final Audit audit;
    private final Sql sql;
    private final Problems problems;

    public AlarmController(
            AlarmDesk desk,
            Cards cards,
            PressStore presses,
            NoticeStore notices,
            History history,
            Audit audit,
            Sql sql,
            Problems problems) {
        this.desk = desk;
        this.cards = cards;
        this.presses = presses;
        this.notices = notices;
        this.history = history;
        this.audit = audit;
        this.sql = sql;
        this.problems = problems;
    }

    @Get
    @Secured({Roles.BUREAU, Roles.DISPATCHER, Roles.UNIT, Roles.COMMUNITY, Roles.AUDITOR})
    @Operation(summary = "Lists alarms: those not closed oldest first, others newest first")
    public Listing<AlarmItem> list(
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String after,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable Boolean count) {
        var asked = new Asked();
        int most = asked.limit(limit);
        List<AlarmState> states =
                asked.constant("state", AlarmState.class, state).map(List::of).orElse(List.of());
        asked.check();
        return sql.call(() -> {
            Page<AlarmRecord> page = desk.list(states, after == null ? "" : after, most);
            Map<String, Card> known = cards.list(
                    page.items().stream().map(AlarmRecord::dossier).distinct().toList());
            List<AlarmItem> items = page.items().stream()
                    .map(alarm -> AlarmItem.of(alarm, known.getOrDefault(alarm.dossier(), Card.UNKNOWN)))
                    .toList();
            return Listing.of(items, page.next(), Boolean.TRUE.equals(count) ? desk.count(states) : null);
        });
    }

    @Get("/{id}")
    @Secured({Roles.BUREAU, Roles.DISPATCHER, Roles.UNIT, Roles.COMMUNITY, Roles.AUDITOR})
    @Operation(summary = "Gives an alarm with its presses, its notices, and what happened when")
    public AlarmDetail get(String id, Caller caller) {
        return sql.call(() -> {
            AlarmRecord alarm = desk.get(id);
            Card card = cards.get(alarm.dossier());
            boolean leads = caller.has(Roles.BUREAU) || caller.has(Roles.DISPATCHER);
            return new AlarmDetail(
                    AlarmItem.of(alarm, card),
                    PolicyJson.tree(alarm.alarm().policy()),
                    alarm.findAcknowledgement()
                            .map(taken -> new AlarmDetail.Taken(taken.by().name(), taken.at(), taken.coming()))
                            .orElse(null),
                    alarm.findClosure()
                            .map(closure -> new AlarmDetail.Ended(
                                    closure.outcome().name(),
                                    orNull(closure.note()),
                                    closure.by().name(),
                                    closure.at()))
                            .orElse(null),
                    CardView.of(card, caller),
                    presses.listOf(id).stream().map(AlarmDetail.PressLine::of).toList(),
                    notices.listOf(id).stream()
                            .map(notice -> NoticeView.of(notice, leads))
                            .toList(),
                    history.listOf(id).stream()
                            .map(AlarmDetail.TimelineLine::of)
                            .toList());
        });
    }

    @Post("/{id}/acknowledgements")
    @Secured({Roles.BUREAU, Roles.DISPATCHER, Roles.UNIT, Roles.COMMUNITY})
    @Operation(summary = "Takes an alarm, in the caller's name or in that of somebody who answered")
    public HttpResponse<?> acknowledge(
            String id, @Body @Nullable AcknowledgementBody body, Caller caller, HttpRequest<?> request) {
        var asked = new Asked();
        String by = asked.text("by", body == null ? null : body.by(), LONGEST_NAME);
        asked.check();
        boolean coming = body != null && Boolean.TRUE.equals(body.coming());
        Person person = new Person(by.isEmpty() ? caller.name() : by, caller.subject());
        return answer(desk.acknowledge(id, person, coming), request);
    }

    @Post("/{id}/escalations")
    @Secured({Roles.BUREAU, Roles.DISPATCHER})
    @Operation(summary = "Takes the next step at once")
    public HttpResponse<?> escalate(String id, Caller caller, HttpRequest<?> request) {
        return answer(desk.escalate(id, person(caller)), request);
    }

    @Post("/{id}/closures")
    @Secured({Roles.BUREAU, Roles.DISPATCHER})
    @Operation(summary = "Ends an alarm; of one that nobody took, this is the acknowledgement too")
    public HttpResponse<?> close(String id, @Body ClosureBody body, Caller caller, HttpRequest<?> request) {
        var asked = new Asked();
        Optional<Outcome> outcome = asked.needed("outcome", Outcome.class, body.outcome());
        String note = asked.text("note", body.note(), LONGEST_NOTE);
        if (note.isEmpty() && outcome.filter(Outcome::noteNeeded).isPresent()) {
            asked.fault(Fault.of("note", "note-needed", outcome.get().name()));
        }
        asked.check();
        return answer(desk.close(id, person(caller), outcome.orElseThrow(), note), request);
    }

    @Post("/{id}/reveal")
    @Secured({Roles.BUREAU, Roles.DISPATCHER})
    @Operation(summary = "Shows the numbers to call in full; the reason goes into the audit")
    public Revealed reveal(String id, @Body RevealBody body) {
        var asked = new Asked();
        String reason = asked.neededText("reason", body.reason(), LONGEST_NOTE);
        asked.check();
        return sql.call(() -> {
            AlarmRecord alarm = desk.get(id);
            Card card = cards.get(alarm.dossier());
            audit.record("alarm.numbers-revealed", alarm.dossier(), Map.of("alarm", id, "reason", reason));
            return new Revealed(
                    orNull(card.phone()),
                    card.reach().contacts().stream()
                            .map(contact -> CardView.Member.of(contact, false))
                            .toList());
        });
    }

    private HttpResponse<?> answer(Answer answer, HttpRequest<?> request) {
        if (answer instanceof Answer.TakenByOther other) {
            return problems.answer(
                    request,
                    ProblemException.conflict("already-acknowledged"),
                    Map.of("by", other.by().name(), "at", other.at()));
        }
        if (answer instanceof Answer.Closed closed) {
            return problems.answer(
                    request,
                    ProblemException.conflict("alarm-closed"),
                    Map.of(
                            "by", closed.by().name(),
                            "at", closed.at(),
                            "outcome", closed.outcome().name()));
        }
        AlarmRecord alarm = ((Answer.Done) answer).alarm();
        return HttpResponse.ok(AlarmItem.of(alarm, cards.get(alarm.dossier())));
    }

    private static Person person(Caller caller) {
        return new Person(caller.name(), caller.subject());
    }
}
