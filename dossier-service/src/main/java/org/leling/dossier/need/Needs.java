package org.leling.dossier.need;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leling.core.dossier.EventKind;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.dossier.agenda.Department;
import org.leling.dossier.agenda.db.AgendaStore;
import org.leling.dossier.assessment.DailyReview;
import org.leling.dossier.change.Dossiers;
import org.leling.dossier.change.Preconditions;
import org.leling.dossier.directory.Directory;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.flow.Follows;
import org.leling.dossier.flow.People;
import org.leling.dossier.flow.Step;
import org.leling.dossier.flow.StepLog;
import org.leling.dossier.flow.Verdict;
import org.leling.dossier.need.NeedShown.Receipt;
import org.leling.dossier.need.db.NeedStore;
import org.leling.dossier.record.Ids;
import org.leling.dossier.record.db.RecordStore;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;

/** Raises needs and takes their steps; each is the dossier's event NEED, so that a response is owed. */
@Singleton
public class Needs {

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_SOURCE = 64;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_DEPARTMENTS = 20;

    private final Sql sql;
    private final NeedStore store;
    private final StepLog steps;
    private final AgendaStore agenda;
    private final People people;
    private final RecordStore records;
    private final Dossiers dossiers;
    private final Directory directory;
    private final DailyReview review;
    private final Follows follows;
    private final Audit audit;
    private final DayClock days;

    Needs(
            Sql sql,
            NeedStore store,
            StepLog steps,
            AgendaStore agenda,
            People people,
            RecordStore records,
            Dossiers dossiers,
            Directory directory,
            DailyReview review,
            Follows follows,
            Audit audit,
            DayClock days) {
        this.sql = sql;
        this.store = store;
        this.steps = steps;
        this.agenda = agenda;
        this.people = people;
        this.records = records;
        this.dossiers = dossiers;
        this.directory = directory;
        this.review = review;
        this.follows = follows;
        this.audit = audit;
        this.days = days;
    }

    /**
     * A need that somebody raises for a person.
     *
     * @param id its id and that of the event
     * @param campaign the campaign whose form brought it, or an empty text
     * @param owner who sees to it, or an empty text for the managing unit
     */
    public record Raised(
            String id,
            String dossier,
            NeedKind kind,
            String text,
            LocalDate on,
            String source,
            String campaign,
            String owner) {
        /** Never prints the text. */
        @Override
        public String toString() {
            return "Raised[" + dossier + " " + kind + "]";
        }
    }

    /**
     * Raises a need by hand.
     *
     * @throws ProblemException 404, or 422 with every fault
     */
    public Receipt raise(String dossier, Map<String, Object> body) {
        return sql.call(() -> {
            people.require(dossier);
            Faults faults = new Faults();
            Tree tree = Tree.of("", body, faults);
            Raised raised = read(tree, dossier, days.today());
            records.find(dossier)
                    .flatMap(record -> record.now().findFirstDay())
                    .filter(raised.on()::isBefore)
                    .ifPresent(first -> faults.add("on", "before-first-day", raised.on(), first));
            tree.refuseUnknown();
            faults.refuseIfAny("need-refused");
            return raise(List.of(raised)).get(0);
        });
    }

    private Raised read(Tree tree, String dossier, LocalDate today) {
        tree.require("kind");
        tree.require("text");
        String text = tree.text("text", LONGEST_TEXT);
        if (tree.take("text") instanceof String && text.isEmpty()) {
            tree.faults().add(tree.path("text"), "required");
        }
        LocalDate on = tree.findDay("on").orElse(today);
        if (on.isAfter(today)) {
            tree.faults().add(tree.path("on"), "in-the-future", on, today);
        }
        String source = tree.text("source", LONGEST_SOURCE);
        String owner = tree.text("owner", LONGEST_ID);
        refuseUnlisted(owner, tree.faults());
        return new Raised(
                Ids.random("n-"),
                dossier,
                tree.findOneOf("kind", NeedKind.class).orElse(NeedKind.OTHER),
                text,
                on,
                source.isEmpty() ? "hand" : source,
                "",
                owner);
    }

    private void refuseUnlisted(String owner, Faults faults) {
        if (!owner.isEmpty() && directory.find(owner).isEmpty()) {
            faults.add("owner", "not-in-directory");
        }
    }

    /**
     * Raises needs of one person in the caller's transaction, at its end: one change of the dossier holds them all.
     *
     * @throws ProblemException 404, or 422 where the dossier can't take the events
     */
    public List<Receipt> raise(List<Raised> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Caller caller = Caller.getCurrent();
        String dossier = all.get(0).dossier();
        String unit = records.lock(dossier)
                .orElseThrow(() -> ProblemException.notFound("no-such-dossier"))
                .now()
                .unitOn(days.today());
        List<Need> needs = all.stream()
                .map(each -> {
                    String owner = each.owner().isEmpty() ? unit : each.owner();
                    return Need.raised(
                            each.id(),
                            dossier,
                            each.id(),
                            each.kind(),
                            each.on(),
                            each.source(),
                            each.campaign(),
                            owner);
                })
                .toList();
        store.insert(needs);
        List<Map<String, Object>> events = new ArrayList<>();
        for (int i = 0; i < needs.size(); i++) {
            Need need = needs.get(i);
            Map<String, Object> detail = new LinkedHashMap<>();
            put(detail, "kind", need.kind());
            if (!all.get(i).owner().isEmpty()) {
                detail.put(HandOver.OWNER, need.owner());
            }
            steps.append(StepLog.Of.NEED, need.id(), dossier, NeedStep.RAISE, need.raisedOn(), detail, "");
            audit.record(
                    "need.raised",
                    dossier,
                    Map.of("need", need.id(), "kind", need.kind().name()));
            events.add(Map.of(
                    "id", need.event(),
                    "on", need.raisedOn().toString(),
                    "kind", EventKind.NEED.name(),
                    "text", all.get(i).text()));
        }
        dossiers.change(dossier, 0, Map.of("source", all.get(0).source(), "events", events), caller);
        return needs.stream().map(Needs::receipt).toList();
    }

    private static Receipt receipt(Need need) {
        return new Receipt(need.id(), need.version(), need.state().name(), need.dossier());
    }

    /**
     * Takes a step.
     *
     * @param expected the version that the caller saw, or 0 for any
     * @throws ProblemException 404, 412, or 422 with every reason
     */
    public Receipt step(String id, int expected, Map<String, Object> body) {
        return sql.call(() -> {
            Faults faults = new Faults();
            StepOrder order = order(Tree.of("", body, faults), days.today());
            if (order.step() == NeedStep.CLOSE || order.step() == NeedStep.REOPEN) {
                // The person is reviewed at the end, and who transfers them holds them and waits for their needs.
                store.find(id).ifPresent(need -> records.hold(need.dossier()));
            }
            // Who answers holds the item and waits for the need, so that nobody may wait the other way round.
            agenda.lockOpen(id);
            Need need = store.lock(id).orElseThrow(() -> ProblemException.notFound("no-such-need"));
            Preconditions.refuseStale(expected, need.version());
            if (faults.names("step")) {
                faults.refuseIfAny("need-refused");
            }
            return receipt(take(need, order, faults));
        });
    }

    private StepOrder order(Tree tree, LocalDate today) {
        tree.require("step");
        NeedStep step = tree.findOneOf("step", NeedStep.class).orElse(NeedStep.ASSIGN);
        if (!NeedStep.ASKED_FOR.contains(step)) {
            tree.faults().add("step", "none-of", NeedStep.ASKED_FOR);
        }
        String owner = tree.text("owner", LONGEST_ID);
        refuseUnlisted(owner, tree.faults());
        List<String> departments = tree.texts("departments", MOST_DEPARTMENTS);
        List<String> known =
                java.util.Arrays.stream(Department.values()).map(Enum::name).toList();
        if (!known.containsAll(departments)) {
            tree.faults().add("departments", "none-of", known);
        }
        StepOrder order = new StepOrder(
                step,
                tree.findDay("on").orElse(today),
                tree.text("note", LONGEST_TEXT),
                owner,
                tree.findOneOf("kind", NeedKind.class).orElse(null),
                tree.findOneOf("outcome", NeedOutcome.class).orElse(null),
                tree.findOneOf("content", Contentment.class).orElse(null),
                tree.findOneOf("askedOf", AskedOf.class).orElse(null),
                departments.stream().distinct().toList());
        tree.refuseUnknown();
        return order;
    }

    /**
     * Takes in the joint conference's answer, in the caller's transaction.
     *
     * @param note the answer in words
     */
    public void answered(String id, LocalDate on, Map<String, Object> detail, String note) {
        Need need = fromAgenda(NeedStep.ANSWER, id, on, detail, note);
        audit.record("need.answered", need.dossier(), Map.of("need", id));
    }

    /**
     * Takes in what the joint conference answers in the place of what was taken down wrongly, in the caller's transaction.
     *
     * @param note the answer in words, as it is now
     */
    public void answerCorrected(String id, LocalDate on, Map<String, Object> detail, String note) {
        fromAgenda(NeedStep.CORRECT_ANSWER, id, on, detail, note);
    }

    /**
     * Takes in what is asked of the joint conference now, in the caller's transaction.
     *
     * @param note the question in words
     */
    public void amended(String id, LocalDate on, List<String> departments, String note) {
        fromAgenda(NeedStep.AMEND, id, on, Map.of("departments", departments), note);
    }

    private Need fromAgenda(NeedStep step, String id, LocalDate on, Map<String, Object> detail, String note) {
        Need need = store.lock(id).orElseThrow(() -> ProblemException.notFound("no-such-need"));
        StepOrder order = new StepOrder(step, on, note, "", null, null, null, null, List.of());
        // The conference answers on a day of its own, on which others may have gone on already; the agenda knows it.
        Need next = next(need, order, List.of()).orRefuse("agenda-refused");
        store.update(next);
        steps.append(StepLog.Of.NEED, id, need.dossier(), step, on, detail, note);
        return next;
    }

    /**
     * What became of needs whose occasion was taken back.
     *
     * @param ids those that were taken back
     * @param kept those that stay: somebody has answered them, or put them before the joint conference
     */
    public record TakenBack(List<String> ids, List<String> kept) {
        /** Nothing was there to be taken back. */
        public static final TakenBack NONE = new TakenBack(List.of(), List.of());
    }

    /** Takes back those of a person's needs that nobody has answered, in the caller's transaction. */
    public TakenBack takeBack(String dossier, List<String> ids, String source, String reason) {
        List<Need> found = ids.isEmpty()
                ? List.of()
                : store.listOf(dossier).stream()
                        .filter(need -> ids.contains(need.id()) && need.state() != NeedState.TAKEN_BACK)
                        .toList();
        List<Need> open =
                found.stream().filter(need -> need.state() == NeedState.RAISED).toList();
        if (!open.isEmpty()) {
            List<String> events = open.stream().map(Need::event).toList();
            dossiers.change(
                    dossier,
                    0,
                    Map.of("source", source, "reason", reason, "withdraw", Map.of("events", events)),
                    Caller.getCurrent());
        }
        return new TakenBack(
                open.stream().map(Need::id).toList(),
                found.stream()
                        .filter(need -> !open.contains(need))
                        .map(Need::id)
                        .toList());
    }

    private Verdict<Need> next(Need need, StepOrder order, List<Step> taken) {
        return NeedRules.step(
                need, order, taken, days.today(), Caller.getCurrent().subject());
    }

    private Need take(Need need, StepOrder order, Faults faults) {
        Need next = next(need, order, steps.list(StepLog.Of.NEED, need.id())).orRefuse("need-refused", faults);
        store.update(next);
        if (need.state() == NeedState.REFERRED && next.state() != NeedState.REFERRED) {
            agenda.withdraw(need.id());
        }
        Map<String, Object> detail = detail(order);
        if (order.step() == NeedStep.REFER) {
            detail.put(
                    "agenda", agenda.refer(need.id(), need.dossier(), order.departments(), order.note(), order.on()));
        }
        steps.append(StepLog.Of.NEED, need.id(), need.dossier(), order.step(), order.on(), detail, order.note());
        audit.record(
                "need." + order.step().name().toLowerCase(java.util.Locale.ROOT),
                need.dossier(),
                Map.of("need", need.id(), "version", next.version()));
        if (order.step() == NeedStep.RESPOND && need.respondedOn() == null) {
            follows.delivered(
                    need.dossier(),
                    Party.UNIT,
                    Action.RESPONSE,
                    order.on(),
                    "need.response/event-" + need.event(),
                    0,
                    "need-" + need.id());
        }
        if (need.state().isOver() != next.state().isOver()) {
            review.reviewNow(need.dossier());
        }
        return next;
    }

    private static Map<String, Object> detail(StepOrder order) {
        Map<String, Object> detail = new LinkedHashMap<>();
        if (!order.owner().isEmpty()) {
            detail.put(HandOver.OWNER, order.owner());
        }
        put(detail, "kind", order.kind());
        put(detail, "outcome", order.outcome());
        put(detail, "content", order.content());
        put(detail, "askedOf", order.askedOf());
        if (!order.departments().isEmpty()) {
            detail.put("departments", order.departments());
        }
        return detail;
    }

    private static void put(Map<String, Object> detail, String key, @org.jspecify.annotations.Nullable Enum<?> value) {
        if (value != null) {
            detail.put(key, value.name());
        }
    }
}
