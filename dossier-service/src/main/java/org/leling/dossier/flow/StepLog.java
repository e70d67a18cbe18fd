package org.leling.dossier.flow;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.leling.dossier.record.Origin;
import org.leling.kit.crypto.FieldCodec;
import org.leling.kit.database.Sql;
import org.leling.kit.token.Caller;

/** Keeps the steps of needs and claims: appended, never changed; what was said is encrypted under the person's key. */
@Singleton
public class StepLog {

    /** Whose steps. */
    public enum Of {
        /** A need's. */
        NEED("need_step", "need_id"),
        /** A claim's. */
        CLAIM("claim_step", "claim_id");

        private final String table;
        private final String column;

        Of(String table, String column) {
            this.table = table;
            this.column = column;
        }

        private String field() {
            return table + ".note";
        }
    }

    private final Sql sql;
    private final FieldCodec codec;
    private final JsonMapper json;

    StepLog(Sql sql, FieldCodec codec, JsonMapper json) {
        this.sql = sql;
        this.codec = codec;
        this.json = json;
    }

    /** Appends a step under the lock of what it belongs to; gives its number. */
    public int append(
            Of of, String id, String dossier, Enum<?> step, LocalDate on, Map<String, ?> detail, String note) {
        Caller caller = Caller.getCurrent();
        return sql.get(
                "insert into " + of.table + "(" + of.column
                        + ", number, dossier_id, step, on_day, actor, actor_name, detail, note)"
                        + " values (?, (select count(*) + 1 from " + of.table + " where " + of.column
                        + " = ?), ?, ?, ?, ?, ?, ?, ?) returning number",
                row -> row.getInt(1),
                id,
                id,
                dossier,
                step,
                on,
                caller.subject(),
                caller.name(),
                Sql.json(write(detail)),
                note.isEmpty() ? null : codec.encrypt(dossier, of.field(), note));
    }

    /**
     * A step that was taken with a version of the dossier, by whoever made it.
     *
     * @param detail codes and ids
     */
    public record Followed(
            String id, String dossier, Enum<?> step, LocalDate on, Origin origin, Map<String, ?> detail) {}

    /** Appends first steps, in one go. */
    public void begin(Of of, List<Followed> beginnings) {
        sql.eachLater(
                "insert into " + of.table + "(" + of.column
                        + ", number, dossier_id, step, on_day, actor, actor_name, detail) values (?, 1, ?, ?, ?, ?, ?, ?)",
                beginnings.stream().map(each -> values(each, each.id())).toList());
    }

    /** Appends a step to each of several, under the locks of what they belong to, in one go. */
    public void follow(Of of, List<Followed> steps) {
        sql.eachLater(
                "insert into " + of.table + "(" + of.column
                        + ", number, dossier_id, step, on_day, actor, actor_name, detail)"
                        + " values (?, (select count(*) + 1 from " + of.table + " where " + of.column
                        + " = (select ?)), ?, ?, ?, ?, ?, ?)",
                steps.stream().map(each -> values(each, each.id(), each.id())).toList());
    }

    private Object[] values(Followed step, Object... keys) {
        return Stream.concat(
                        Stream.of(keys),
                        Stream.of(
                                step.dossier(),
                                step.step(),
                                step.on(),
                                step.origin().actor(),
                                step.origin().actorName(),
                                Sql.json(write(step.detail()))))
                .toArray();
    }

    /**
     * Lists the steps of several, each one's in the order in which they were taken; what has none is absent.
     *
     * @param inClear whether what was said is opened; left out for whoever may not read it
     */
    public Map<String, List<Step>> listAll(Of of, Collection<String> ids, boolean inClear) {
        Map<String, List<Step>> steps = new LinkedHashMap<>();
        sql.list(
                "select * from " + of.table + " where " + of.column + " = any(?) order by number",
                row -> steps.computeIfAbsent(row.getString(of.column), id -> new ArrayList<>())
                        .add(step(of, row, inClear)),
                ids);
        return steps;
    }

    /** Lists the steps of one, in the order in which they were taken, without what was said. */
    public List<Step> list(Of of, String id) {
        return listAll(of, List.of(id), false).getOrDefault(id, List.of());
    }

    private Step step(Of of, ResultSet row, boolean inClear) throws SQLException {
        String note = row.getString("note");
        return new Step(
                row.getInt("number"),
                row.getString("step"),
                Objects.requireNonNull(Sql.day(row, "on_day")),
                Objects.requireNonNull(Sql.instant(row, "at")),
                row.getString("actor"),
                row.getString("actor_name"),
                read(row.getString("detail")),
                note == null || !inClear
                        ? ""
                        : codec.decrypt(row.getString("dossier_id"), of.field(), note)
                                .orElse(""));
    }

    private String write(Map<String, ?> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a step's detail", e);
        }
    }

    private Map<String, Object> read(String text) {
        try {
            return json.readValue(text, Argument.mapOf(String.class, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a step's detail", e);
        }
    }
}
