package org.leling.dossier.agenda.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.leling.dossier.agenda.AgendaItem;
import org.leling.dossier.agenda.Decision;
import org.leling.dossier.agenda.Department;
import org.leling.dossier.agenda.ItemState;
import org.leling.dossier.agenda.Meeting;
import org.leling.dossier.agenda.MeetingResult;
import org.leling.dossier.record.Ids;
import org.leling.kit.crypto.FieldCodec;
import org.leling.kit.database.Sql;
import org.leling.kit.token.Caller;

/** Keeps meetings and items, under the scope of whoever asks; what was asked and answered is encrypted. */
@Singleton
public class AgendaStore {

    private static final String QUESTION = "agenda_item.question";
    private static final String ANSWER = "agenda_item.answer";
    private static final String REASON = "agenda_answer.reason";
    private static final String MEETING = "select m.*, c.* from meeting m cross join lateral (select count(*) as items,"
            + " count(*) filter (where result = 'ANSWERED') as answered,"
            + " count(*) filter (where result = 'ADJOURNED') as adjourned"
            + " from meeting_item i where i.meeting = m.id) c";

    private final Sql sql;
    private final FieldCodec codec;

    AgendaStore(Sql sql, FieldCodec codec) {
        this.sql = sql;
        this.codec = codec;
    }

    /** Puts a need before the conference; gives the item's id. */
    public String refer(String need, String dossier, List<String> departments, String question, LocalDate on) {
        String id = Ids.random("a-");
        sql.update(
                "insert into agenda_item(id, need_id, dossier_id, state, departments, question, referred_on,"
                        + " referred_by) values (?, ?, ?, 'WAITING', ?, ?, ?, ?)",
                id,
                need,
                dossier,
                departments,
                codec.encrypt(dossier, QUESTION, question),
                on,
                Caller.getCurrent().subject());
        return id;
    }

    /** Keeps an item as it is after a step. */
    public void update(AgendaItem item) {
        Optional<AgendaItem.Answer> settling = item.findSettling();
        sql.update(
                "update agenda_item set state = ?, version = ?, meeting = ?, departments = ?, question = ?, department = ?,"
                        + " decision = ?, answer = ?, deadline = ?, answered_on = ? where id = ?",
                item.state(),
                item.version(),
                item.meeting().isEmpty() ? null : item.meeting(),
                item.departments().stream().map(Enum::name).toList(),
                codec.encrypt(item.dossier(), QUESTION, item.question()),
                settling.map(answer -> answer.department().name()).orElse(""),
                settling.map(answer -> answer.decision().name()).orElse(""),
                settling.map(answer -> codec.encrypt(item.dossier(), ANSWER, answer.text()))
                        .orElse(null),
                settling.map(AgendaItem.Answer::deadline).orElse(null),
                settling.map(AgendaItem.Answer::on).orElse(null),
                item.id());
    }

    /** Keeps what a department answered. */
    public void insertAnswer(AgendaItem item, AgendaItem.Answer answer) {
        sql.update(
                "insert into agenda_answer(item_id, department, dossier_id, decision, answer, deadline, answered_on, meeting,"
                        + " reason, instead_of, exchanged) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                item.id(),
                answer.department(),
                item.dossier(),
                answer.decision(),
                codec.encrypt(item.dossier(), ANSWER, answer.text()),
                answer.deadline(),
                answer.on(),
                answer.meeting().isEmpty() ? null : answer.meeting(),
                answer.reason().isEmpty() ? null : codec.encrypt(item.dossier(), REASON, answer.reason()),
                answer.stoodUnder() == answer.department()
                        ? ""
                        : answer.stoodUnder().name(),
                answer.exchanged());
    }

    /** Notes what became of an item at a meeting. */
    public void noteResult(String meeting, AgendaItem item, MeetingResult result) {
        sql.update(
                "insert into meeting_item(meeting, item_id, dossier_id, result) values (?, ?, ?, ?)"
                        + " on conflict (meeting, item_id) do update set result = excluded.result",
                meeting,
                item.id(),
                item.dossier(),
                result);
    }

    /** Takes an item off the record of a meeting at which it was never put. */
    public void forget(String meeting, AgendaItem item) {
        sql.update("delete from meeting_item where meeting = ? and item_id = ?", meeting, item.id());
    }

    /** Gives what became, at a meeting, of each item that it had, in the order in which they were referred. */
    public Map<AgendaItem, MeetingResult> findResults(String meeting) {
        Map<String, MeetingResult> results = new HashMap<>();
        List<AgendaItem> items = withAnswers(sql.list(
                "select a.*, m.result from meeting_item m join agenda_item a on a.id = m.item_id"
                        + " where m.meeting = ? order by a.position",
                row -> {
                    results.put(row.getString("id"), MeetingResult.valueOf(row.getString("result")));
                    return item(row);
                },
                meeting));
        Map<AgendaItem, MeetingResult> found = new LinkedHashMap<>();
        items.forEach(item -> found.put(item, Objects.requireNonNull(results.get(item.id()))));
        return found;
    }

    /** Keeps others from changing what a need asked and nobody has answered, until the transaction ends. */
    public void lockOpen(String need) {
        sql.list(
                "select id from agenda_item where need_id = ? and state in ('WAITING', 'ON_AGENDA') for update",
                row -> row.getString(1),
                need);
    }

    /** Takes back what a need asked and nobody has answered. */
    public void withdraw(String need) {
        sql.update(
                "update meeting_item set result = 'WITHDRAWN' where result = 'ON_AGENDA' and item_id in"
                        + " (select id from agenda_item where need_id = ? and state = 'ON_AGENDA')",
                need);
        sql.update(
                "update agenda_item set state = 'WITHDRAWN', version = version + 1"
                        + " where need_id = ? and state in ('WAITING', 'ON_AGENDA')",
                need);
    }

    private List<AgendaItem> withAnswers(List<AgendaItem> items) {
        if (items.isEmpty()) {
            return items;
        }
        Map<String, List<AgendaItem.Answer>> answers = new HashMap<>();
        sql.list(
                "select * from agenda_answer where item_id = any(?) order by position",
                row -> answers.computeIfAbsent(row.getString("item_id"), id -> new ArrayList<>())
                        .add(answer(row)),
                items.stream().map(AgendaItem::id).toList());
        return items.stream()
                .map(item -> item.with(answers.getOrDefault(item.id(), List.of())))
                .toList();
    }

    private AgendaItem.Answer answer(ResultSet row) throws SQLException {
        Department department = Department.valueOf(row.getString("department"));
        String stoodUnder = row.getString("instead_of");
        return new AgendaItem.Answer(
                department,
                Decision.valueOf(row.getString("decision")),
                codec.decrypt(row.getString("dossier_id"), ANSWER, row.getString("answer"))
                        .orElse(""),
                Sql.day(row, "deadline"),
                Objects.requireNonNull(Sql.day(row, "answered_on")),
                Objects.requireNonNullElse(row.getString("meeting"), ""),
                reason(row),
                stoodUnder.isEmpty() ? department : Department.valueOf(stoodUnder),
                row.getBoolean("exchanged"));
    }

    private String reason(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null
                ? ""
                : codec.decrypt(row.getString("dossier_id"), REASON, reason).orElse("");
    }

    /** Finds an item and keeps others from changing it until the transaction ends. */
    public Optional<AgendaItem> lock(String id) {
        return sql.find("select * from agenda_item where id = ? for update", this::item, id)
                .map(item -> withAnswers(List.of(item)).get(0));
    }

    /** Lists what needs asked, the oldest first. */
    public List<AgendaItem> listOf(Collection<String> needs) {
        return withAnswers(
                sql.list("select * from agenda_item where need_id = any(?) order by position", this::item, needs));
    }

    /** Lists the items in a state, or all for an empty text; one more than the limit where there is more. */
    public List<AgendaItem> list(String state, long after, int limit) {
        return withAnswers(sql.list(
                "select * from agenda_item where (? = '' or state = ?) and position > ? order by position limit ?",
                this::item,
                state,
                state,
                after,
                limit + 1));
    }

    /** Lists what is on the agenda of a meeting, and keeps others from changing it until the transaction ends. */
    public List<AgendaItem> lockOn(String meeting) {
        return withAnswers(sql.list(
                "select * from agenda_item where meeting = ? order by position for update", this::item, meeting));
    }

    /** Keeps a new meeting; gives its id. */
    public String insertMeeting(LocalDate on, String place) {
        String id = Ids.random("m-");
        sql.update("insert into meeting(id, on_day, place) values (?, ?, ?)", id, on, place);
        return id;
    }

    /** Notes that a meeting is over. */
    public void markHeld(String id) {
        sql.update("update meeting set held = true where id = ?", id);
    }

    /** Notes that a meeting does not take place. */
    public void markCancelled(String id) {
        sql.update("update meeting set cancelled = true where id = ?", id);
    }

    /** Finds a meeting. */
    public Optional<Meeting> findMeeting(String id) {
        return sql.find(MEETING + " where m.id = ?", AgendaStore::meeting, id);
    }

    /** Finds a meeting and keeps others from closing it, or putting anything on it, until the transaction ends. */
    public Optional<Meeting> lockMeeting(String id) {
        return sql.find(MEETING + " where m.id = ? for update of m", AgendaStore::meeting, id);
    }

    /** Lists the meetings, the latest first. */
    public List<Meeting> listMeetings() {
        return sql.list(MEETING + " order by m.on_day desc, m.id limit 500", AgendaStore::meeting);
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        String place = row.getString("place");
        return new Meeting(
                row.getString("id"),
                Objects.requireNonNull(Sql.day(row, "on_day")),
                place.isEmpty() ? null : place,
                row.getBoolean("held"),
                row.getBoolean("cancelled"),
                row.getInt("items"),
                row.getInt("answered"),
                row.getInt("adjourned"));
    }

    private AgendaItem item(ResultSet row) throws SQLException {
        String dossier = row.getString("dossier_id");
        String meeting = row.getString("meeting");
        return new AgendaItem(
                row.getString("id"),
                row.getLong("position"),
                row.getString("need_id"),
                dossier,
                ItemState.valueOf(row.getString("state")),
                row.getInt("version"),
                Sql.texts(row, "departments").stream().map(Department::valueOf).toList(),
                codec.decrypt(dossier, QUESTION, row.getString("question")).orElse(""),
                Objects.requireNonNull(Sql.day(row, "referred_on")),
                meeting == null ? "" : meeting,
                List.of());
    }
}
