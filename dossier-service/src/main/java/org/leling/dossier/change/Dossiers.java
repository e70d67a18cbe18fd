package org.leling.dossier.change;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.leling.core.dossier.Role;
import org.leling.core.exchange.Reading;
import org.leling.dossier.assessment.Assessor;
import org.leling.dossier.caregroup.CareGroupEdit;
import org.leling.dossier.caregroup.MembersReader;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Edit;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.Ids;
import org.leling.dossier.record.Member;
import org.leling.dossier.record.Origin;
import org.leling.dossier.record.PersonRecord;
import org.leling.dossier.record.RecordKeeper;
import org.leling.dossier.record.Saved;
import org.leling.dossier.record.db.RecordStore;
import org.leling.dossier.section.PlanningFacts;
import org.leling.kit.database.Sql;
import org.leling.kit.database.SqlFailure;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;

/** Makes and changes dossiers one at a time, each change whole or not at all. */
@Singleton
public class Dossiers {

    private static final String UNIQUE_ID_NUMBER = "dossier_id_index_key";

    private final Sql sql;
    private final RecordStore store;
    private final RecordKeeper keeper;
    private final ChangeReader changes;
    private final PersonalReader personal;
    private final MembersReader members;
    private final BirthRules births;
    private final Assessor assessor;
    private final DayClock days;

    Dossiers(
            Sql sql,
            RecordStore store,
            RecordKeeper keeper,
            ChangeReader changes,
            PersonalReader personal,
            MembersReader members,
            BirthRules births,
            Assessor assessor,
            DayClock days) {
        this.sql = sql;
        this.store = store;
        this.keeper = keeper;
        this.changes = changes;
        this.personal = personal;
        this.members = members;
        this.births = births;
        this.assessor = assessor;
        this.days = days;
    }

    /**
     * Makes a dossier by hand; gives its id.
     *
     * @throws ProblemException 422 with every fault; 409 if the ID number is there already
     */
    public String create(Map<String, Object> body, Caller caller) {
        return sql.call(() -> createNow(body, caller));
    }

    private String createNow(Map<String, Object> body, Caller caller) {
        LocalDate today = days.today();
        Faults faults = new Faults();
        Tree tree = Tree.of("", body, faults);
        Edit edit = Edit.create(Ids.random("d-"));
        tree.require("name");
        tree.require("unit");
        List<Statement> statements = new ArrayList<>(IdentityReader.read(tree, today));
        String source = tree.text("source", ChangeReader.LONGEST_SOURCE);
        String reason = tree.text("reason", ChangeReader.LONGEST_TEXT);
        statements.addAll(personal.read(tree, today, ""));
        statements.addAll(changes.readCase(tree, edit.before().now(), today));
        new TimelineRules(edit.before().now(), Optional::empty, today, faults)
                .apply(new ChangeRequest(source, reason, statements, List.of()), edit);
        boolean hasGroup = tree.has("careGroup");
        List<Member> group = hasGroup ? members.read(tree, "careGroup", edit.believed(), today) : List.of();
        tree.refuseUnknown();
        if (faults.isEmpty()) {
            // The first day of the dossier is that of its first fact; who served earlier counts from then on.
            PlanningFacts.settle(edit, today);
            if (hasGroup) {
                CareGroupEdit.merge(edit, group, today);
            }
            CareGroupEdit.settle(edit, today);
        }
        refuse(faults, edit, today, "dossier-refused");
        Origin origin = new Origin(caller.subject(), caller.name(), source.isEmpty() ? "hand" : source, reason);
        Saved saved = new Saved(edit, assessor.derive(edit.believed(), today), origin);
        keepNumbered(List.of(saved), List.of());
        return edit.id();
    }

    /**
     * Keeps a version that says an ID number, and learns at once whether another dossier has it: one number stands for one
     * person. Two dossiers that take each other's number at one moment wait for each other, and neither gets it.
     */
    private Map<String, List<String>> keepNumbered(List<Saved> created, List<Saved> updated) {
        try {
            Map<String, List<String>> handedOver = keeper.keep(created, updated);
            sql.send();
            return handedOver;
        } catch (SqlFailure e) {
            if (e.isUniqueViolation() && e.constraint().equals(UNIQUE_ID_NUMBER) || e.isDeadlock()) {
                throw ProblemException.conflict("already-there");
            }
            throw e;
        }
    }

    /**
     * Records a change; gives whether anything changed.
     *
     * @param expected the version that the caller saw, or 0 for any
     * @throws ProblemException 404, 412, or 422 with every fault; 409 if another dossier has the ID number that is said
     */
    public Outcome change(String id, int expected, Map<String, Object> body, Caller caller) {
        return edit(id, expected, "change-refused", caller, (edit, work) -> {
            Tree tree = Tree.of("", body, work.faults);
            LocalDate today = days.today();
            Belief before = edit.before().now();
            ChangeRequest request = changes.read(tree, today, before);
            work.source = request.source();
            work.reason = request.reason();
            new TimelineRules(before, () -> store.findFirstDayEver(id), today, work.faults).apply(request, edit);
            births.check(edit, work.faults);
            if (work.faults.isEmpty()) {
                work.ended = CareGroupEdit.endFormerUnit(edit);
                PlanningFacts.settle(edit, today);
                CareGroupEdit.settle(edit, today);
            }
        });
    }

    /**
     * Replaces the care group; gives whether anything changed.
     *
     * @param expected the version that the caller saw, or 0 for any
     * @throws ProblemException 404, 412, or 422 with every fault
     */
    public Outcome replaceCareGroup(String id, int expected, Map<String, Object> body, Caller caller) {
        return edit(id, expected, "care-group-refused", caller, (edit, work) -> {
            Tree tree = Tree.of("", body, work.faults);
            LocalDate today = days.today();
            tree.require("members");
            String source = tree.text("source", ChangeReader.LONGEST_SOURCE);
            work.source = source.isEmpty() ? "hand" : source;
            work.reason = tree.text("reason", ChangeReader.LONGEST_TEXT);
            Belief before = edit.before().now();
            before.findDied()
                    .filter(today::isAfter)
                    .ifPresent(died -> work.faults.add("members", "after-death", today, died));
            CareGroupEdit.replace(edit, members.read(tree, "members", before, today), today);
            tree.refuseUnknown();
        });
    }

    private static final class Work {
        private final Faults faults = new Faults();
        private String source = "";
        private String reason = "";
        private List<Role> ended = List.of();
    }

    private Outcome edit(String id, int expected, String problem, Caller caller, BiConsumer<Edit, Work> step) {
        return sql.call(() -> {
            PersonRecord before = store.lock(id).orElseThrow(() -> ProblemException.notFound("no-such-dossier"));
            Preconditions.refuseStale(expected, before.version());
            Edit edit = Edit.of(before);
            Work work = new Work();
            step.accept(edit, work);
            refuse(work.faults, edit, days.today(), problem);
            if (edit.isEmpty()) {
                return new Outcome(id, before.version(), false, List.of(), List.of());
            }
            Origin origin = new Origin(caller.subject(), caller.name(), work.source, work.reason);
            Saved saved = new Saved(edit, assessor.derive(edit.believed(), days.today()), origin);
            Map<String, List<String>> handedOver =
                    edit.findRecorded(Field.ID_NUMBER).isPresent()
                            ? keepNumbered(List.of(), List.of(saved))
                            : keeper.keep(List.of(), List.of(saved));
            return new Outcome(id, edit.version(), true, work.ended, handedOver.getOrDefault(id, List.of()));
        });
    }

    /** Holds the whole dossier, with the change made, against the form of a case: the last word on whether it fits. */
    private static void refuse(Faults faults, Edit edit, LocalDate today, String problem) {
        if (faults.isEmpty() && edit.believed().dossier(today) instanceof Reading.Refused<?> refused) {
            faults.addAll(refused, "dossier.", "");
        }
        faults.refuseIfAny(problem);
    }

    /**
     * What came of a change.
     *
     * @param id the dossier
     * @param version its version now
     * @param changed whether anything changed
     * @param ended the roles of the care group in which the former unit's people no longer serve
     * @param handedOver the open needs that went over to the unit that manages the person now
     */
    public record Outcome(String id, int version, boolean changed, List<Role> ended, List<String> handedOver) {}
}
