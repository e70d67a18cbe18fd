package org.leling.alert.notice;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.leling.alert.alarm.AlarmRecord;
import org.leling.alert.alarm.Call;
import org.leling.alert.alarm.Contact;
import org.leling.alert.alarm.Target;
import org.leling.alert.card.Card;
import org.leling.alert.notice.NoticeStore.Draft;
import org.leling.alert.press.Untreated;
import org.leling.kit.database.Sql;
import org.leling.kit.due.DueWorkers;
import org.leling.kit.tracing.Traces;

/** Queues notices, in the transaction of whatever they tell of; they go out as soon as that has committed. */
@Singleton
public class Notices {

    private static final Duration UNTREATED_AT_MOST_EVERY = Duration.ofMinutes(1);

    private final Sql sql;
    private final NoticeStore store;
    private final Channels channels;
    private final BeanProvider<DueWorkers> workers;

    public Notices(Sql sql, NoticeStore store, Channels channels, BeanProvider<DueWorkers> workers) {
        this.sql = sql;
        this.store = store;
        this.channels = channels;
        this.workers = workers;
    }

    /** Calls people to an alarm. The key of each notice follows from the step, so that a step taken twice tells once. */
    public void call(AlarmRecord alarm, Card card, List<Call> calls, Instant now) {
        var drafts = new ArrayList<Draft>();
        for (Call call : calls) {
            NoticeKind kind = NoticeKind.of(call.kind());
            String key =
                    "alarm-" + alarm.id() + "/" + kind + "/" + call.step() + "/" + call.repeat() + "/" + drafts.size();
            String text = NoticeTexts.call(kind, alarm, card, call.contact().target());
            drafts.add(new Draft(message(key, alarm.dossier(), alarm.id(), call.contact(), text), kind, call.step()));
        }
        queue(drafts, now);
    }

    /** Asks the bureau to confirm a death, which is no fact by itself. */
    public void confirmDeath(AlarmRecord alarm, Card card, Instant now) {
        String key = "alarm-" + alarm.id() + "/" + NoticeKind.CONFIRM_DEATH;
        String text = NoticeTexts.confirmDeath(alarm, card);
        queue(
                List.of(new Draft(
                        message(key, alarm.dossier(), alarm.id(), Contact.BUREAU, text), NoticeKind.CONFIRM_DEATH, 0)),
                now);
    }

    /**
     * Tells the dispatcher of a press that was not treated; of one device once a minute, however often it presses.
     *
     * @param dossier whose press it was, if that is proven; else empty
     * @param alarm the alarm that it refers to, or empty
     * @param device as claimed
     */
    public void untreated(Untreated reason, String dossier, String alarm, String device, Instant now) {
        long minute = now.getEpochSecond() / UNTREATED_AT_MOST_EVERY.toSeconds();
        String key = "untreated/" + reason + "/" + device + "/" + minute;
        String text = NoticeTexts.untreated(reason, device);
        queue(
                List.of(new Draft(
                        message(key, dossier, alarm, Contact.DISPATCHER, text), NoticeKind.UNTREATED_PRESS, 0)),
                now);
    }

    /** Tells the dispatcher that a notice could not be delivered. */
    public void undelivered(Notice notice, Instant now) {
        Message lost = notice.message();
        String key = "undelivered/" + lost.notice();
        String text = NoticeTexts.undelivered(lost.target());
        queue(
                List.of(new Draft(
                        message(key, lost.dossier(), lost.alarm(), Contact.DISPATCHER, text),
                        NoticeKind.UNDELIVERED,
                        notice.step())),
                now);
    }

    /** Queues what another service asks to be told, and gives its id. */
    public String remind(String key, String dossier, Contact contact, String text, Instant now) {
        Message message = message(key, dossier, "", contact, text);
        queue(List.of(new Draft(message, NoticeKind.REMINDER, 0)), now);
        return message.notice();
    }

    /** Cancels what has not gone out for an alarm that is over. */
    public void cancelUnsent(String alarm) {
        store.cancel(alarm);
    }

    private void queue(List<Draft> drafts, Instant now) {
        if (drafts.isEmpty()) {
            return;
        }
        store.queue(drafts, channels.first(), now, Traces.current());
        sql.afterCommit(() -> workers.get().wake(NoticeDue.TABLE));
    }

    private static Message message(String key, String dossier, String alarm, Contact contact, String text) {
        Target target = contact.target();
        String id = UUID.randomUUID().toString();
        return new Message(key, id, dossier, alarm, target, contact.person(), contact.phone(), text);
    }
}
