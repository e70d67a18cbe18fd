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
import org.leling.dossier.flow.Verdict;
import org.leling.dossier.flow.Verdict.Reasons;
import org.leling.dossier.need.Needs;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.time.DayClock;

/** Puts items on the joint conference's agenda (联席会议议题), and takes its answers back to the needs. */
@Singleton
public class AgendaItems {

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TEXT = 4_000;

    private final Sql sql;
    private final AgendaStore store;
    private final Needs needs;
    private final Audit audit;
    private final DayClock days;

    AgendaItems(Sql sql, AgendaStore store, Needs needs, Audit audit, DayClock days) {
        this.sql = sql;
        this.store = store;
        this.needs = needs;
        this.audit = audit;
        this.days = days;
    }

    /** What came of a step. */
    @io.micronaut.serde.annotation.Serdeable
    public record Receipt(String id, int version, String state, String need) {}

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
                case CORRECT -> correct(item, tree, days.today());
                case AMEND -> amend(item, tree);
            };
            store.update(next);
            List<Answer> said =
                    next.given().subList(item.given().size(), next.given().size());
            said.forEach(answer -> store.insertAnswer(next, answer));
            record(item, next);
            audit.record(
                    "agenda." + step.name().toLowerCase(Locale.ROOT),
                    item.dossier(),
                    Map.of("item", id, "version", next.version()));
            tell(step, item, next, said);
            return new Receipt(id, next.version(), next.state().name(), next.need());
        });
    }

    /** Notes at the meetings what became of the item there. */
    private void record(AgendaItem item, AgendaItem next) {
        boolean left = item.state() == ItemState.ON_AGENDA && !item.meeting().equals(next.meeting());
        if (left && meeting(item.meeting()).on().isAfter(days.today())) {
            store.forget(item.meeting(), item);
        } else if (left) {
            store.noteResult(item.meeting(), item, MeetingResult.ADJOURNED);
        }
        boolean changed = next.state() != item.state() || !next.meeting().equals(item.meeting());
        if (changed && !next.meeting().isEmpty()) {
            store.noteResult(
                    next.meeting(),
                    next,
                    next.state() == ItemState.ANSWERED ? MeetingResult.ANSWERED : MeetingResult.ON_AGENDA);
        }
    }

    /** Tells the need of what it is answered, or is answered otherwise, or asks now. */
    private void tell(ItemStep step, AgendaItem item, AgendaItem next, List<Answer> answers) {
        if (step == ItemStep.AMEND) {
            needs.amended(item.need(), days.today(), names(next.departments()), next.question());
        }
        next.findSettling().ifPresent(settling -> {
            if (item.state() != ItemState.ANSWERED) {
                needs.answered(item.need(), settling.on(), detail(item.id(), settling), words(next));
            } else if (step == ItemStep.CORRECT) {
                Answer said = answers.get(0);
                needs.answerCorrected(item.need(), days.today(), detail(item.id(), said), said.text());
            }
        });
    }

    private static List<String> names(List<Department> departments) {
        return departments.stream().map(Enum::name).toList();
    }

    private static String words(AgendaItem item) {
        return item.answers().stream().map(Answer::text).collect(Collectors.joining("\n"));
    }

    private Verdict<AgendaItem> put(AgendaItem item, Tree tree) {
        tree.require("meeting");
        String meeting = tree.text("meeting", LONGEST_ID);
        read(tree);
        if (meeting.isEmpty()) {
            tree.faults().refuseIfAny("agenda-refused");
        }
        Reasons reasons = new Reasons();
        reasons.addIf(isOver(item), "step", "step-not-now", ItemStep.PUT, item.state());
        // Whoever closes the meeting that an item is on waits for the item, so nobody may wait the other way round.
        Meeting asked = item.meeting().equals(meeting)
                ? meeting(meeting)
                : store.lockMeeting(meeting).orElseThrow(AgendaItems::noSuchMeeting);
        reasons.addIf(asked.held(), "meeting", "meeting-over");
        reasons.addIf(asked.cancelled(), "meeting", "meeting-cancelled");
        return reasons.orElse(() -> item.on(meeting));
    }

    private static boolean isOver(AgendaItem item) {
        return item.state() == ItemState.ANSWERED || item.state() == ItemState.WITHDRAWN;
    }

    private AgendaItem correct(AgendaItem item, Tree tree, LocalDate today) {
        tree.require("department");
        tree.require("reason");
        @Nullable
        Department department = tree.findOneOf("department", Department.class).orElse(null);
        @Nullable
        Answer before = department == null ? null : item.findAnswer(department).orElse(null);
        @Nullable
        Department right = tree.findOneOf("rightDepartment", Department.class).orElse(department);
        @Nullable Decision decision = tree.findOneOf("decision", Decision.class).orElse(null);
        String text = tree.text("answer", LONGEST_TEXT);
        boolean saysDeadline = tree.has("deadline");
        @Nullable LocalDate deadline = tree.findDay("deadline").orElse(null);
        @Nullable LocalDate on = tree.findDay("on").orElse(null);
        String reason = tree.text("reason", LONGEST_TEXT);
        Faults faults = tree.faults();
        if (department != null && before == null) {
            faults.add("department", "not-answered-yet", department);
        }
        if (before == null) {
            finish(tree);
            throw new IllegalStateException("a department is required");
        }
        Answer next = new Answer(
                right == null ? before.department() : right,
                decision == null ? before.decision() : decision,
                text.isEmpty() ? before.text() : text,
                saysDeadline ? deadline : before.deadline(),
                on == null ? before.on() : on,
                before.meeting(),
                reason,
                before.department(),
                false);
        checkDays(item, next, before.meeting(), today, faults);
        finish(tree);
        return item.corrected(next);
    }

    private AgendaItem amend(AgendaItem item, Tree tree) {
        List<String> known = Arrays.stream(Department.values()).map(Enum::name).toList();
        List<String> asked = tree.texts("departments", known.size());
        String question = tree.text("question", LONGEST_TEXT);
        Faults faults = tree.faults();
        if (!known.containsAll(asked)) {
            faults.add("departments", "none-of", known);
        } else if (!asked.isEmpty()) {
            item.answers().stream()
                    .map(Answer::department)
                    .filter(department -> !asked.contains(department.name()))
                    .forEach(department -> faults.add("departments", "answered-already", department));
        }
        if (asked.isEmpty() && question.isEmpty()) {
            faults.add("question", "required");
        }
        if (isOver(item)) {
            faults.add("step", "step-not-now", ItemStep.AMEND, item.state());
        }
        finish(tree);
        return item.amended(
                asked.isEmpty()
                        ? item.departments()
                        : asked.stream().distinct().map(Department::valueOf).toList(),
                question.isEmpty() ? item.question() : question);
    }

    private void checkDays(AgendaItem item, Answer answer, String meeting, LocalDate today, Faults faults) {
        if (answer.on().isAfter(today)) {
            faults.add("on", "in-the-future", answer.on(), today);
        }
        if (answer.on().isBefore(item.referredOn())) {
            faults.add("on", "before-it-was-raised", answer.on(), item.referredOn());
        }
        LocalDate deadline = answer.deadline();
        if (deadline != null && deadline.isBefore(answer.on())) {
            faults.add("deadline", "ends-before-it-begins", deadline, answer.on());
        }
        if (!meeting.isEmpty()) {
            LocalDate meets = meeting(meeting).on();
            if (answer.on().isBefore(meets)) {
                faults.add("on", "before-the-meeting", answer.on(), meets);
            }
        }
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
        if (item.state() != ItemState.ON_AGENDA) {
            faults.add("step", "step-not-now", ItemStep.ANSWER, item.state());
        }
        Answer answer = new Answer(
                Objects.requireNonNullElse(department, Department.values()[0]),
                Objects.requireNonNullElse(decision, Decision.values()[0]),
                text,
                deadline,
                on,
                item.meeting(),
                "");
        checkDays(item, answer, item.state() == ItemState.ON_AGENDA ? item.meeting() : "", today, faults);
        if (department != null && !item.departments().contains(department)) {
            faults.add("department", "not-asked", department);
        } else if (department != null && item.hasAnswered(department)) {
            faults.add("department", "answered-already", department);
        }
        finish(tree);
        return new Reasons().orElse(() -> item.answered(answer));
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
        if (answer.stoodUnder() != answer.department()) {
            detail.put("stoodUnder", answer.stoodUnder().name());
        }
        return detail;
    }

    private Meeting meeting(String id) {
        return store.findMeeting(id).orElseThrow(AgendaItems::noSuchMeeting);
    }

    private static ProblemException noSuchMeeting() {
        return ProblemException.notFound("no-such-meeting");
    }
}
