package org.leling.dossier.caregroup;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leling.core.dossier.Role;
import org.leling.dossier.assessment.Assessor;
import org.leling.dossier.caregroup.Replaced.Group;
import org.leling.dossier.caregroup.Replaced.Place;
import org.leling.dossier.directory.Directory;
import org.leling.dossier.directory.DirectoryEntry;
import org.leling.dossier.directory.Staff;
import org.leling.dossier.directory.StaffBook;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.fault.Warning;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Edit;
import org.leling.dossier.record.Member;
import org.leling.dossier.record.Origin;
import org.leling.dossier.record.PersonRecord;
import org.leling.dossier.record.RecordKeeper;
import org.leling.dossier.record.Saved;
import org.leling.dossier.record.db.RecordStore;
import org.leling.dossier.text.Language;
import org.leling.dossier.text.WarningShown;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;

/**
 * Puts one person in another's place in every care group at once (人员调整), when somebody changes jobs.
 *
 * <p>All groups change in one transaction or none does; each dossier gets a version of its own, with its history and its
 * row of the feed. A needed role that would be left empty is named and refused, unless the caller says that the gaps named
 * are accepted. Groups that the caller does not see are never passed over: the bureau has to do it then.
 */
@Singleton
public class Replacements {

    private static final int MOST = 2_000;
    private static final int MOST_NAMED = 100;
    private static final int LONGEST = 500;
    private static final int DAYS_BACK = 92;
    private static final int DAYS_AHEAD = 366;

    private final Sql sql;
    private final StaffBook staff;
    private final Directory directory;
    private final CareBoard board;
    private final RecordStore records;
    private final RecordKeeper keeper;
    private final Assessor assessor;
    private final Audit audit;
    private final DayClock days;

    Replacements(
            Sql sql,
            StaffBook staff,
            Directory directory,
            CareBoard board,
            RecordStore records,
            RecordKeeper keeper,
            Assessor assessor,
            Audit audit,
            DayClock days) {
        this.sql = sql;
        this.staff = staff;
        this.directory = directory;
        this.board = board;
        this.records = records;
        this.keeper = keeper;
        this.assessor = assessor;
        this.audit = audit;
        this.days = days;
    }

    private record Asked(
            Optional<Staff> by, LocalDate from, boolean acceptsGaps, boolean leaves, String source, String reason) {}

    /**
     * Replaces somebody, or says what that would come to.
     *
     * @param dryRun whether nothing is to be changed
     * @throws ProblemException 403, 404, 409 where the caller does not see all groups, or 422 with every fault
     */
    public Replaced replace(String id, boolean dryRun, Map<String, Object> body, Language language, Caller caller) {
        return sql.call(() -> {
            Staff leaving = staff.locked(id, caller);
            Faults faults = new Faults();
            Asked asked = read(leaving, Tree.of("", body, faults), dryRun);
            faults.refuseIfAny("replacement-refused");
            List<String> ids = seen(leaving, asked.from());
            if (ids.size() > MOST) {
                throw ProblemException.conflict("too-many-groups", ids.size(), MOST);
            }
            Map<String, PersonRecord> found = dryRun ? records.findAll(ids) : records.lockAll(ids);
            List<Group> groups = new ArrayList<>();
            List<Saved> saved = new ArrayList<>();
            for (PersonRecord record : found.values()) {
                Edit edit = Edit.of(record);
                List<Place> places = handOver(edit, leaving, asked);
                if (!places.isEmpty()) {
                    groups.add(new Group(record.id(), edit.version(), places));
                    saved.add(new Saved(
                            edit,
                            assessor.derive(edit.believed(), days.today()),
                            new Origin(caller.subject(), caller.name(), asked.source(), asked.reason())));
                }
            }
            int gaps = (int) groups.stream().filter(Group::hasGap).count();
            if (!dryRun) {
                keep(leaving, asked, groups, saved, caller);
            }
            return new Replaced(
                    dryRun,
                    asked.from(),
                    groups.size(),
                    gaps,
                    asked.leaves() ? asked.from().minusDays(1) : null,
                    groups,
                    WarningShown.of(warnings(asked, groups.size()), language));
        });
    }

    private static List<Warning> warnings(Asked asked, int groups) {
        List<Warning> warnings = new ArrayList<>();
        asked.by().filter(next -> groups > 0).ifPresent(next -> {
            if (next.phone().isEmpty()) {
                warnings.add(Warning.of("replaced-by-without-phone", groups));
            }
            next.findLeave(asked.from())
                    .ifPresent(leave -> warnings.add(Warning.of("replaced-by-on-leave", leave.until())));
        });
        return warnings;
    }

    private void keep(Staff leaving, Asked asked, List<Group> groups, List<Saved> saved, Caller caller) {
        if (!asked.acceptsGaps()) {
            Faults faults = new Faults();
            groups.stream()
                    .filter(Group::hasGap)
                    .limit(MOST_NAMED)
                    .forEach(group -> faults.add(
                            "by",
                            "leaves-a-gap",
                            group.dossier(),
                            group.gapNames(Role::chinese, "、"),
                            group.gapNames(Role::english, ", ")));
            faults.refuseIfAny("replacement-leaves-gaps");
        }
        if (asked.leaves()) {
            staff.leave(leaving, asked.from().minusDays(1), caller);
        }
        audit.record(
                "staff.replaced",
                Map.of(
                        "staff",
                        leaving.id(),
                        "by",
                        asked.by().map(Staff::id).orElse(""),
                        "from",
                        asked.from().toString(),
                        "groups",
                        groups.size()));
        keeper.keep(List.of(), saved);
    }

    private Asked read(Staff leaving, Tree tree, boolean dryRun) {
        LocalDate today = days.today();
        String by = tree.text("by", LONGEST);
        LocalDate from = tree.findDay("from").orElse(today);
        boolean acceptsGaps = tree.flag("acceptGaps");
        boolean leaves = !tree.has("leaves") || tree.flag("leaves");
        String source = tree.text("source", LONGEST);
        String reason = tree.text("reason", LONGEST);
        if (!dryRun) {
            tree.require("reason");
        }
        tree.take("dryRun");
        tree.refuseUnknown();
        if (from.isBefore(today.minusDays(DAYS_BACK)) || from.isAfter(today.plusDays(DAYS_AHEAD))) {
            tree.faults().add("from", "not-in-days", today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
        }
        Optional<Staff> next = by.isEmpty() ? Optional.empty() : staff.find(by);
        if (!by.isEmpty() && next.isEmpty()) {
            tree.faults().add("by", "not-in-directory");
        }
        next.filter(other -> other.id().equals(leaving.id()))
                .ifPresent(other -> tree.faults().add("by", "by-themselves"));
        next.filter(other -> !other.servesOn(from))
                .ifPresent(other -> tree.faults().add("by", "not-serving-then", from));
        return new Asked(next, from, acceptsGaps, leaves, source.isEmpty() ? "hand" : source, reason);
    }

    private List<String> seen(Staff leaving, LocalDate from) {
        List<String> mine = board.listServedBy(leaving, from);
        int all = SystemScope.call(
                "replacement", () -> board.listServedBy(leaving, from).size());
        if (all > mine.size()) {
            throw ProblemException.conflict("groups-beyond-your-scope", all - mine.size());
        }
        return mine;
    }

    private List<Place> handOver(Edit edit, Staff leaving, Asked asked) {
        Belief before = edit.before().now();
        if (before.findDied().isPresent()) {
            return List.of();
        }
        String holder = board.holder(leaving);
        List<Member> theirs = before.listMembersFrom(asked.from()).stream()
                .filter(member -> leaving.serves(member, holder))
                .toList();
        Set<Role> emptyAnyway = theirs.isEmpty() ? Set.of() : board.missing(before, asked.from());
        CareGroupEdit.handOver(edit, theirs, asked.from(), asked.by().map(next -> member -> succeeded(member, next)));
        Set<Role> empty = EnumSet.noneOf(Role.class);
        if (!theirs.isEmpty()) {
            empty.addAll(board.missing(edit.believed(), asked.from()));
            empty.removeAll(emptyAnyway);
        }
        return theirs.stream()
                .map(member -> new Place(
                        member.role().name(),
                        member.id(),
                        member.order(),
                        member.lead(),
                        empty.contains(member.role())))
                .toList();
    }

    private Member succeeded(Member member, Staff next) {
        DirectoryEntry office = directory.find(next.entry()).orElseThrow();
        return new Member(
                "",
                member.role(),
                next.name(),
                next.phone(),
                "",
                member.order(),
                member.from(),
                member.until().isBefore(next.until()) ? member.until() : next.until(),
                office.kind().seesPeople() ? office.grant() : "",
                next.id(),
                member.lead());
    }
}
