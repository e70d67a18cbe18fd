package org.leling.dossier.directory.db;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.directory.Directory;
import org.leling.dossier.directory.Office;
import org.leling.dossier.directory.Office.Detail;
import org.leling.dossier.directory.OfficeQuery;
import org.leling.kit.database.Sql;
import org.leling.kit.token.Caller;

/** Keeps offices: the state of now in place, and every state that there was beside it, which stays. */
@Singleton
public class OfficeStore {

    private final Sql sql;
    private final JsonMapper json;

    OfficeStore(Sql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** One state of an office, as it was recorded. */
    public record Recorded(
            int version,
            Instant at,
            String byName,
            String name,
            String division,
            Detail detail,
            @Nullable LocalDate closed) {}

    /** Finds an office. */
    public Optional<Office> find(String id) {
        return sql.find("select * from directory where id = ?", this::office, id);
    }

    /** Finds an office and keeps others from changing it until the transaction ends. */
    public Optional<Office> lock(String id) {
        return sql.find("select * from directory where id = ? for update", this::office, id);
    }

    /**
     * Gives the offices that are asked for, those of the very name first and then in the order in which they were made; one
     * more than a page holds where there is more.
     */
    public List<Office> list(OfficeQuery query, LocalDate today) {
        return sql.list(
                "with ordered as not materialized (select *, not (? in (name, nullif(title, '')) is true) as other"
                        + " from directory where kind = ?)"
                        + " select * from ordered where (? or closed_on is null or closed_on > ?)"
                        + " and (name ilike ? or title ilike ?)"
                        + " and (? = '' or (other, number) > (select other, number from ordered where id = ?))"
                        + " order by other, number limit ?",
                this::office,
                query.name(),
                query.kind(),
                query.closedToo(),
                today,
                pattern(query.name()),
                pattern(query.name()),
                query.after(),
                query.after(),
                query.limit() + 1);
    }

    private static String pattern(String part) {
        return "%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** Keeps the next state of an office, and what it was first, if nobody had written that down yet. */
    public void update(Office next, Caller by) {
        record(find(next.entry().id()).orElseThrow(), "", "");
        sql.update(
                "update directory set title = ?, division = ?, version = ?, detail = ?, closed_on = ? where id = ?",
                next.entry().name(),
                next.entry().division(),
                next.version(),
                Sql.json(text(next.detail())),
                next.closed(),
                next.entry().id());
        record(next, by.subject(), by.name());
    }

    private void record(Office state, String actor, String actorName) {
        sql.update(
                "insert into directory_change(entry, version, actor, actor_name, title, division, detail, closed_on)"
                        + " values (?,?,?,?,?,?,?,?) on conflict do nothing",
                state.entry().id(),
                state.version(),
                actor,
                actorName,
                state.entry().name(),
                state.entry().division(),
                Sql.json(text(state.detail())),
                state.closed());
    }

    /** Gives every state of an office, the newest first. */
    public List<Recorded> listRecorded(String id) {
        return sql.list(
                "select * from directory_change where entry = ? order by version desc",
                row -> new Recorded(
                        row.getInt("version"),
                        Objects.requireNonNull(Sql.instant(row, "at")),
                        row.getString("actor_name"),
                        row.getString("title"),
                        row.getString("division"),
                        detail(row),
                        Sql.day(row, "closed_on")),
                id);
    }

    private Office office(ResultSet row) throws SQLException {
        return new Office(Directory.entry(row), row.getInt("version"), detail(row), Sql.day(row, "closed_on"));
    }

    private Detail detail(ResultSet row) throws SQLException {
        String text = row.getString("detail");
        try {
            return text.equals("{}") ? Detail.NONE : json.readValue(text, Detail.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read an office", e);
        }
    }

    private String text(Detail detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write an office", e);
        }
    }
}
