package org.leling.dossier.agenda;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.leling.dossier.agenda.db.AgendaStore;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.flow.People;
import org.leling.dossier.paging.Slice;
import org.leling.dossier.text.Language;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;

/** Calls the joint conference (联席会议), ends and cancels its meetings, and shows what is before it. */
@Singleton
public class Conference {

    private static final int LONGEST_PLACE = 200;
    private static final int PAGE = 100;

    /** So many days late a meeting may still be recorded. */
    private static final int LATE_BY = 7;

    private final Sql sql;
    private final AgendaStore store;
    private final People people;
    private final Audit audit;
    private final DayClock days;

    Conference(Sql sql, AgendaStore store, People people, Audit audit, DayClock days) {
        this.sql = sql;
        this.store = store;
        this.people = people;
        this.audit = audit;
        this.days = days;
    }

    /**
     * Calls a meeting.
     *
     * @throws ProblemException 422 with every fault
     */
    public Meeting call(Map<String, Object> body) {
        Faults faults = new Faults();
        Tree tree = Tree.of("", body, faults);
        tree.require("on");
        LocalDate on = tree.findDay("on").orElse(LocalDate.EPOCH);
        String place = tree.text("place", LONGEST_PLACE);
        tree.refuseUnknown();
        LocalDate earliest = days.today().minusDays(LATE_BY);
        if (!faults.names("on") && on.isBefore(earliest)) {
            faults.add("on", "long-past", on, earliest);
        }
        faults.refuseIfAny("agenda-refused");
        return sql.call(() -> {
            String id = store.insertMeeting(on, place);
            audit.record("meeting.called", Map.of("meeting", id, "on", on.toString()));
            return getMeeting(id);
        });
    }

    /**
     * Ends a meeting; what was not answered waits for the next.
     *
     * @throws ProblemException 404, 409 if it is over or its day has not come
     */
    public Meeting close(String id) {
        return sql.call(() -> {
            Meeting meeting = lockMeeting(id);
            refuseIfOver(meeting);
            if (meeting.on().isAfter(days.today())) {
                throw ProblemException.conflict("meeting-not-yet", meeting.on());
            }
            store.lockOn(id).stream()
                    .filter(item -> item.state() == ItemState.ON_AGENDA)
                    .forEach(item -> {
                        store.update(item.adjourned());
                        store.noteResult(id, item, MeetingResult.ADJOURNED);
                    });
            store.markHeld(id);
            audit.record("meeting.closed", Map.of("meeting", id));
            return getMeeting(id);
        });
    }

    private static void refuseIfOver(Meeting meeting) {
        if (meeting.held()) {
            throw ProblemException.conflict("meeting-over");
        }
        if (meeting.cancelled()) {
            throw ProblemException.conflict("meeting-cancelled");
        }
    }

    /**
     * Cancels a meeting; what it had waits for another.
     *
     * @throws ProblemException 404, 409 if it is over, or has answered something
     */
    public Meeting cancel(String id) {
        return sql.call(() -> {
            Meeting meeting = lockMeeting(id);
            refuseIfOver(meeting);
            List<AgendaItem> items = store.lockOn(id);
            if (items.stream()
                    .anyMatch(item -> item.given().stream()
                            .anyMatch(answer -> answer.meeting().equals(id)))) {
                throw ProblemException.conflict("meeting-has-answers");
            }
            items.stream().filter(item -> item.state() == ItemState.ON_AGENDA).forEach(item -> {
                store.update(item.adjourned());
                store.forget(id, item);
            });
            store.markCancelled(id);
            audit.record("meeting.cancelled", Map.of("meeting", id));
            return getMeeting(id);
        });
    }

    private Meeting lockMeeting(String id) {
        return store.lockMeeting(id).orElseThrow(() -> ProblemException.notFound("no-such-meeting"));
    }

    private Meeting getMeeting(String id) {
        return store.findMeeting(id).orElseThrow(() -> ProblemException.notFound("no-such-meeting"));
    }

    /** Gives the meetings, the latest first. */
    public List<Meeting> listMeetings() {
        return sql.call(store::listMeetings);
    }

    /**
     * Gives a meeting with its agenda, as far as the caller sees the people.
     *
     * @throws ProblemException 404
     */
    public Meeting.Agenda agenda(String id, Language language, Caller caller) {
        return sql.call(() -> {
            Meeting meeting = getMeeting(id);
            Map<AgendaItem, MeetingResult> results = store.findResults(id);
            audit.record("agenda.read", Map.of("meeting", id, "items", results.size()));
            List<AgendaShown> shown = new ArrayList<>();
            results.forEach((item, result) -> shown.add(shown(List.of(item.at(id, result.stood())), language, caller)
                    .get(0)
                    .with(result, language)));
            return new Meeting.Agenda(meeting, shown);
        });
    }

    /** Gives the items in a state, or all for an empty text, the oldest first. */
    public AgendaShown.Page list(String state, String after, Language language, Caller caller) {
        Faults faults = new Faults();
        List<String> states = Arrays.stream(ItemState.values()).map(Enum::name).toList();
        if (!state.isEmpty() && !states.contains(state)) {
            faults.add("state", "none-of", states);
        }
        long position = Slice.after(after, 0, faults);
        faults.refuseIfAny("search-refused");
        return sql.call(() -> {
            List<AgendaItem> items = store.list(state, position, PAGE);
            audit.record("agenda.read", Map.of("state", state, "items", items.size()));
            Slice<AgendaItem> page = Slice.of(items, PAGE, AgendaItem::position);
            return new AgendaShown.Page(shown(page.items(), language, caller), page.next());
        });
    }

    private List<AgendaShown> shown(List<AgendaItem> items, Language language, Caller caller) {
        Map<String, People.InList> whose =
                people.find(items.stream().map(AgendaItem::dossier).toList());
        boolean inClear = People.readsWords(caller);
        return items.stream()
                .map(item -> AgendaShown.of(item, whose.get(item.dossier()), language, inClear))
                .toList();
    }
}
