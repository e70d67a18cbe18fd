package org.leling.alert.notice.inbox;

import jakarta.inject.Singleton;
import org.leling.alert.notice.Channel;
import org.leling.alert.notice.DeliveryException;
import org.leling.alert.notice.Message;
import org.leling.alert.notice.db.Letters;
import org.leling.kit.database.DatabaseException;
import org.leling.kit.database.Sql;

/** Delivers into the local message inbox. A key that was delivered already is not delivered again. */
@Singleton
public class InboxChannel implements Channel {

    private final Sql sql;
    private final Letters letters;

    public InboxChannel(Sql sql, Letters letters) {
        this.sql = sql;
        this.letters = letters;
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public void send(Message message) {
        try {
            sql.run(() -> sql.update(
                    "insert into inbox_message(idempotency_key, notice_id, dossier_id, alarm_id, target, content_enc,"
                            + " plain_text, received_at) values (?, ?, nullif(?, ''), nullif(?, ''), ?, ?, ?,"
                            + " leling_now()) on conflict (idempotency_key) do nothing",
                    message.key(),
                    message.notice(),
                    message.dossier(),
                    message.alarm(),
                    message.target(),
                    letters.sealed(message),
                    letters.plain(message)));
        } catch (DatabaseException e) {
            throw new DeliveryException("the inbox did not take it", e);
        }
    }
}
