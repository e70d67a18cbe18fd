package org.leling.dossier.agenda;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.agenda.AgendaItem.Answer;
import org.leling.dossier.agenda.db.AgendaStore;
import org.leling.dossier.change.Preconditions;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.flow.People;
import org.leling.dossier.flow.Verdict;
import org.leling.dossier.flow.Verdict.Reasons;
import org.leling.dossier.need.Needs;
import org.leling.dossier.paging.Slice;
import org.leling.dossier.text.Language;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;

/** Calls the joint conference (联席会议), puts items on its agenda, and takes its answers back to the needs. */
@Singleton
public class Conference {

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final int PAGE = 100;

    /** So many days late a meeting may still be recorded. */
    private static final int LATE_BY = 7;

    /** What is done with an item. */
    enum ItemStep {
        /** It is put on a meeting's agenda, or moved to another's. */
        PUT,
        /** It is left for a later meeting. */
        ADJOURN,
        /** It is answered. */
        ANSWER
    }

    private final Sql sql;
    private final AgendaStore store;
    private final Needs needs;
    private final People people;
    private final Audit audit;
    private final DayClock days;

    Conference(Sql sql, AgendaStore store, Needs needs, People people, Audit audit, DayClock days) {
        this.sql = sql;
        this.store = store;
        this.needs = needs;
        this.people = people;
        this.audit = audit;
        this.days = days;
    }

    /** What came of a step. */
    @io.micronaut.serde.annotation.Serdeable
    public record Receipt(String id, int version, String state, String need) {}

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
            if (meeting.held()) {
                throw ProblemException.conflict("meeting-over");
            }
            if (meeting.on().isAfter(days.today())) {
                throw ProblemException.conflict("meeting-not-yet", meeting.on());
            }
            store.lockOn(id).stream()
                    .filter(item -> item.state() == ItemState.ON_AGENDA)
                    .forEach(item -> store.update(item.adjourned()));
            store.markHeld(id);
            audit.record("meeting.closed", Map.of("meeting", id));
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
            List<AgendaItem> items = store.listOn(id);
            audit.record("agenda.read", Map.of("meeting", id, "items", items.size()));
            return new Meeting.Agenda(meeting, shown(items, language, caller));
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

    /**
     * Takes a step with an item.
     *
     * @param expected the version that the caller saw, or 0 for any
     * @throws ProblemException 404, 412, or 422 with every reason
     */
    public Receipt step(String id, int expected, Map<String, Object> body) {
        return sql.call(() -> {
            AgendaItem item = store.lock(id).orElseThrow(() -> ProblemException.notFound("no-such-item"));
            Preconditions.refuseStale(expected, item.version());
            Faults faults = new Faults();
            Tree tree = Tree.of("", body, faults);
            tree.require("step");
            ItemStep step = tree.findOneOf("step", ItemStep.class).orElse(ItemStep.ADJOURN);
            AgendaItem next = switch (step) {
                case PUT -> put(item, tree).orRefuse("agenda-refused", faults);
                case ADJOURN -> adjourn(item, tree).orRefuse("agenda-refused", faults);
                case ANSWER -> answer(item, tree, days.today()).orRefuse("agenda-refused");
            };
            store.update(next);
            if (step == ItemStep.ANSWER) {
                store.insertAnswer(next, next.findLast().orElseThrow());
            }
            audit.record(
                    "agenda." + step.name().toLowerCase(Locale.ROOT),
                    item.dossier(),
                    Map.of("item", id, "version", next.version()));
            next.findSettling().ifPresent(settling -> {
                String note = next.answers().stream().map(Answer::text).collect(Collectors.joining("\n"));
                needs.answered(item.need(), settling.on(), detail(id, settling), note);
            });
            return new Receipt(id, next.version(), next.state().name(), next.need());
        });
    }

    private Verdict<AgendaItem> put(AgendaItem item, Tree tree) {
        tree.require("meeting");
        String meeting = tree.text("meeting", LONGEST_ID);
        read(tree);
        if (meeting.isEmpty()) {
            tree.faults().refuseIfAny("agenda-refused");
        }
        Reasons reasons = new Reasons();
        reasons.addIf(item.state() == ItemState.ANSWERED, "step", "step-not-now", ItemStep.PUT, item.state());
        // Whoever closes the meeting that an item is on waits for the item, so nobody may wait the other way round.
        Meeting asked = item.meeting().equals(meeting) ? getMeeting(meeting) : lockMeeting(meeting);
        reasons.addIf(asked.held(), "meeting", "meeting-over");
        return reasons.orElse(() -> item.on(meeting));
    }

    private static Verdict<AgendaItem> adjourn(AgendaItem item, Tree tree) {
        read(tree);
        return new Reasons()
                .addIf(item.state() != ItemState.ON_AGENDA, "step", "step-not-now", ItemStep.ADJOURN, item.state())
                .orElse(item::adjourned);
    }

    private Verdict<AgendaItem> answer(AgendaItem item, Tree tree, LocalDate today) {
        tree.require("department");
        tree.require("decision");
        tree.require("answer");
        @Nullable
        Department department = tree.findOneOf("department", Department.class).orElse(null);
        @Nullable Decision decision = tree.findOneOf("decision", Decision.class).orElse(null);
        String text = tree.text("answer", LONGEST_TEXT);
        LocalDate on = tree.findDay("on").orElse(today);
        @Nullable LocalDate deadline = tree.findDay("deadline").orElse(null);
        Faults faults = tree.faults();
        if (on.isAfter(today)) {
            faults.add("on", "in-the-future", on, today);
        }
        if (on.isBefore(item.referredOn())) {
            faults.add("on", "before-it-was-raised", on, item.referredOn());
        }
        if (deadline != null && deadline.isBefore(on)) {
            faults.add("deadline", "ends-before-it-begins", deadline, on);
        }
        if (item.state() != ItemState.ON_AGENDA) {
            faults.add("step", "step-not-now", ItemStep.ANSWER, item.state());
        } else {
            LocalDate meets = getMeeting(item.meeting()).on();
            if (on.isBefore(meets)) {
                faults.add("on", "before-the-meeting", on, meets);
            }
        }
        if (department != null && !item.departments().contains(department)) {
            faults.add("department", "not-asked", department);
        } else if (department != null && item.hasAnswered(department)) {
            faults.add("department", "answered-already", department);
        }
        finish(tree);
        return new Reasons()
                .orElse(() -> item.answered(new Answer(
                        Objects.requireNonNull(department), Objects.requireNonNull(decision), text, deadline, on)));
    }

    private static void read(Tree tree) {
        tree.take("step");
        tree.refuseUnknown();
    }

    private static void finish(Tree tree) {
        read(tree);
        tree.faults().refuseIfAny("agenda-refused");
    }

    private static Map<String, Object> detail(String item, Answer answer) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("agenda", item);
        detail.put("department", answer.department().name());
        detail.put("decision", answer.decision().name());
        if (answer.deadline() != null) {
            detail.put("deadline", answer.deadline().toString());
        }
        return detail;
    }
}
