package org.leling.dossier.directory.db;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.leling.dossier.directory.Staff;
import org.leling.dossier.directory.Staff.Leave;
import org.leling.kit.crypto.FieldCodec;
import org.leling.kit.crypto.Opened;
import org.leling.kit.database.Sql;
import org.leling.kit.token.Caller;

/**
 * Keeps staff. Name and numbers are encrypted under a key of each, as those of old people are, and every state that there
 * was stays beside the one of now.
 */
@Singleton
public class StaffStore {

    private static final String FIELD = "staff";

    private final Sql sql;
    private final FieldCodec fields;
    private final JsonMapper json;

    StaffStore(Sql sql, FieldCodec fields, JsonMapper json) {
        this.sql = sql;
        this.fields = fields;
        this.json = json;
    }

    /** One state of somebody, as it was recorded. */
    public record Recorded(Instant at, String byName, Staff staff) {}

    /** Finds somebody. */
    public Optional<Staff> find(String id) {
        return list("where id = ?", id).stream().findFirst();
    }

    /** Finds somebody and keeps others from changing them until the transaction ends. */
    public Optional<Staff> lock(String id) {
        sql.find("select 1 from staff where id = ? for update", row -> row.getInt(1), id);
        return find(id);
    }

    /** Gives everybody of an office who works there on a day or later, in the order in which they came in. */
    public List<Staff> listOf(String entry, LocalDate from) {
        return list("where entry = ? and coalesce(until_day, 'infinity') >= ?", entry, from);
    }

    /** Gives several by id. */
    public Map<String, Staff> findAll(Collection<String> ids) {
        Map<String, Staff> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            list("where id = any(?)", ids).forEach(staff -> found.put(staff.id(), staff));
        }
        return found;
    }

    /** Gives everybody who is on leave on one of these days. */
    public List<Staff> listOnLeave(LocalDate first, LocalDate last) {
        return list(
                "where id in (select staff from staff_leave where until_day >= ? and from_day <= ? and not taken_back)",
                first,
                last);
    }

    private List<Staff> list(String where, Object... arguments) {
        List<Staff> bare = sql.list(
                "select * from staff " + where + " order by position",
                row -> staff(row, row.getString("id")),
                arguments);
        Map<String, List<Leave>> leaves = leaves(bare.stream().map(Staff::id).toList());
        return bare.stream()
                .map(each -> each.with(leaves.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private Map<String, List<Leave>> leaves(List<String> ids) {
        Map<String, List<Leave>> leaves = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            sql.list(
                    "select * from staff_leave where staff = any(?) and not taken_back order by from_day, number",
                    row -> leaves.computeIfAbsent(row.getString("staff"), id -> new ArrayList<>())
                            .add(new Leave(
                                    row.getInt("number"),
                                    row.getObject("from_day", LocalDate.class),
                                    row.getObject("until_day", LocalDate.class),
                                    row.getString("deputy"))),
                    ids);
        }
        return leaves;
    }

    private Staff staff(ResultSet row, String id) throws SQLException {
        Map<String, Object> personal = open(id, row.getString("sealed"));
        LocalDate until = Sql.day(row, "until_day");
        return new Staff(
                id,
                row.getString("entry"),
                row.getInt("version"),
                text(personal, "name"),
                row.getString("post"),
                text(personal, "phone"),
                text(personal, "officePhone"),
                row.getString("deputy"),
                Objects.requireNonNull(Sql.day(row, "from_day")),
                until == null ? LocalDate.MAX : until,
                List.of());
    }

    private static String text(Map<String, Object> personal, String key) {
        return personal.getOrDefault(key, "").toString();
    }

    /** Keeps somebody new, or the next state of somebody. */
    public void save(Staff staff, Caller by) {
        fields.prepare(List.of(staff.id()));
        Object[] state = {
            staff.entry(),
            staff.version(),
            staff.post(),
            staff.deputy(),
            staff.from(),
            staff.until().equals(LocalDate.MAX) ? null : staff.until(),
            seal(staff),
            staff.id()
        };
        if (staff.version() == 1) {
            sql.update(
                    "insert into staff(entry, version, post, deputy, from_day, until_day, sealed, id)"
                            + " values (?,?,?,?,?,?,?,?)",
                    state);
        } else {
            sql.update(
                    "update staff set entry = ?, version = ?, post = ?, deputy = ?, from_day = ?, until_day = ?,"
                            + " sealed = ? where id = ?",
                    state);
        }
        sql.update(
                "insert into staff_change(staff, version, actor, actor_name, entry, post, deputy, from_day, until_day,"
                        + " sealed) select id, version, ?, ?, entry, post, deputy, from_day, until_day, sealed"
                        + " from staff where id = ?",
                by.subject(),
                by.name(),
                staff.id());
    }

    /** Gives every state of somebody, the newest first. */
    public List<Recorded> listRecorded(String id) {
        return sql.list(
                "select * from staff_change where staff = ? order by version desc",
                row -> new Recorded(
                        Objects.requireNonNull(Sql.instant(row, "at")), row.getString("actor_name"), staff(row, id)),
                id);
    }

    /** Adds days on leave; gives their number. */
    public int addLeave(String staff, LocalDate from, LocalDate until, String deputy, Caller by) {
        return sql.get(
                "insert into staff_leave(staff, number, from_day, until_day, deputy, actor, actor_name)"
                        + " select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? from staff_leave where staff = ?"
                        + " returning number",
                row -> row.getInt(1),
                staff,
                from,
                until,
                deputy,
                by.subject(),
                by.name(),
                staff);
    }

    /** Takes days on leave back; says whether there were any. */
    public boolean takeLeaveBack(String staff, int number) {
        return sql.update(
                        "update staff_leave set taken_back = true where staff = ? and number = ? and not taken_back",
                        staff,
                        number)
                == 1;
    }

    private String seal(Staff staff) {
        try {
            return fields.encrypt(
                    staff.id(),
                    FIELD,
                    json.writeValueAsString(
                            Map.of("name", staff.name(), "phone", staff.phone(), "officePhone", staff.officePhone())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + staff.id(), e);
        }
    }

    private Map<String, Object> open(String id, String sealed) {
        if (!(fields.decrypt(id, FIELD, sealed) instanceof Opened.Clear clear)) {
            return Map.of();
        }
        try {
            return json.readValue(clear.text(), Argument.mapOf(String.class, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + id, e);
        }
    }
}
