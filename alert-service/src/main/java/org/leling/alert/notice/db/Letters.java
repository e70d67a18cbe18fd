package org.leling.alert.notice.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.leling.alert.notice.Message;
import org.leling.alert.person.Seals;

/**
 * To whom and what: sealed under the key of the person it is about. What is about nobody in particular goes to a desk, holds
 * no person's data and is kept plain.
 */
@Singleton
public final class Letters {

    private static final String FIELD = "letter";

    /** The sealed part of a message. */
    public record Letter(String person, String phone, String text) {}

    private final Seals seals;

    Letters(Seals seals) {
        this.seals = seals;
    }

    /** Gives the column content_enc. */
    public @Nullable String sealed(Message message) {
        return message.dossier().isEmpty()
                ? null
                : seals.seal(
                        message.dossier(),
                        FIELD,
                        oneLine(message.person()) + "\n" + oneLine(message.phone()) + "\n" + message.text());
    }

    /** Gives the column plain_text. */
    public @Nullable String plain(Message message) {
        return message.dossier().isEmpty() ? message.text() : null;
    }

    /** Reads both columns of a row. */
    public Letter read(String dossier, ResultSet row) throws SQLException {
        String plain = row.getString("plain_text");
        if (plain != null) {
            return new Letter("", "", plain);
        }
        String[] parts =
                seals.open(dossier, FIELD, row.getString("content_enc")).split("\n", 3);
        return parts.length < 3 ? new Letter("", "", "") : new Letter(parts[0], parts[1], parts[2]);
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }
}
