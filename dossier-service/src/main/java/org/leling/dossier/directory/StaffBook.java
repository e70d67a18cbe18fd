package org.leling.dossier.directory;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.leling.dossier.change.Preconditions;
import org.leling.dossier.directory.db.StaffStore;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.fault.Warning;
import org.leling.dossier.record.Ids;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/**
 * Keeps who works for the offices of the directory (工作人员名录): posts, numbers, deputies, leave.
 *
 * <p>The bureau edits everybody, a unit its own people. Nobody is deleted: who leaves has a last day, and not before others
 * serve in their place in the care groups.
 */
@Singleton
public class StaffBook {

    private static final int LONGEST = 100;

    private final Sql sql;
    private final Directory directory;
    private final StaffStore store;
    private final Serving serving;
    private final StaffListener listener;
    private final Audit audit;
    private final DayClock days;

    StaffBook(
            Sql sql,
            Directory directory,
            StaffStore store,
            Serving serving,
            StaffListener listener,
            Audit audit,
            DayClock days) {
        this.sql = sql;
        this.directory = directory;
        this.store = store;
        this.serving = serving;
        this.listener = listener;
        this.audit = audit;
        this.days = days;
    }

    /** Gives everybody who works for an office today or later. */
    public List<Staff> listOf(String entry) {
        return listOf(entry, days.today());
    }

    /** Gives everybody who works for an office on a day or later. */
    public List<Staff> listOf(String entry, LocalDate from) {
        return asSystem(() -> store.listOf(entry, from));
    }

    /** Finds somebody. */
    public Optional<Staff> find(String id) {
        return asSystem(() -> store.find(id));
    }

    /** Gives several by id. */
    public Map<String, Staff> findAll(Collection<String> ids) {
        return asSystem(() -> store.findAll(ids));
    }

    /** Gives everybody who is on leave on a day, with who is called instead. */
    public List<Absence> listAbsences(LocalDate day) {
        List<Staff> away = asSystem(() -> store.listOnLeave(day, day));
        Map<String, Staff> deputies =
                findAll(away.stream().map(each -> each.actingOn(day)).toList());
        Map<String, DirectoryEntry> offices =
                directory.findAll(away.stream().map(Staff::entry).distinct().toList());
        return away.stream()
                .map(each -> {
                    Optional<Staff> deputy = Optional.ofNullable(deputies.get(each.actingOn(day)))
                            .filter(other -> other.isThereOn(day));
                    return new Absence(
                            each,
                            Objects.requireNonNull(offices.get(each.entry())).grant(),
                            each.findLeave(day).map(Staff.Leave::until).orElse(day),
                            deputy.map(Staff::id).orElse(""),
                            deputy.map(Staff::name).orElse(""),
                            deputy.map(Staff::phone).orElse(""));
                })
                .toList();
    }

    /** Gives everybody whose leave begins on one of these days, or ended the day before one. */
    public List<Staff> listTurning(LocalDate first, LocalDate last) {
        return asSystem(() -> store.listOnLeave(first.minusDays(1), last)).stream()
                .filter(each -> each.leaves().stream()
                        .anyMatch(leave -> isWithin(leave.from(), first, last)
                                || isWithin(leave.until().plusDays(1), first, last)))
                .toList();
    }

    private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Tells of somebody, and of whom they stand in for, that others are called now. */
    private void tellAway(Staff staff) {
        listener.away(staff);
        tellOfDeputy(staff);
    }

    /** Tells of whom somebody stands in for today, that others are called now, or under another number or name. */
    private void tellOfDeputy(Staff staff) {
        LocalDate today = days.today();
        asSystem(() -> store.listOnLeave(today, today)).stream()
                .filter(other -> other.actingOn(today).equals(staff.id()))
                .forEach(listener::away);
    }

    /**
     * Gives somebody.
     *
     * @throws ProblemException 404
     */
    public Staff get(String id) {
        return find(id).orElseThrow(StaffBook::unknown);
    }

    /** Gives every state of somebody, the newest first. */
    public List<StaffStore.Recorded> history(String id) {
        get(id);
        return asSystem(() -> store.listRecorded(id));
    }

    /**
     * Takes somebody in.
     *
     * @throws ProblemException 403 where the office is another's, 404, or 422 with every fault
     */
    public Staff create(String entry, Map<String, Object> body, Caller caller) {
        return sql.call(() -> {
            DirectoryEntry office = editable(entry, caller);
            Faults faults = new Faults();
            Staff staff = read(Ids.random("s-"), office, 1, Tree.of("", body, faults), days.today(), List.of());
            faults.refuseIfAny("staff-refused");
            asSystem(() -> save(staff, caller));
            audit.record("staff.made", Map.of("staff", staff.id(), "entry", entry));
            return staff;
        });
    }

    /** What came of a change of somebody: what is known of them now, and how many care groups follow it. */
    public record Changed(Staff staff, int groups) {}

    /**
     * Says anew what is known of somebody; what is absent from the body is taken away, but the first day
     * stays. A new number and a corrected name go into the care groups in which they serve.
     *
     * @param expected the version that the caller saw
     * @throws ProblemException 403, 404, 412, or 422 with every fault
     */
    public Changed change(String id, int expected, Map<String, Object> body, Caller caller) {
        return sql.call(() -> {
            Staff before = locked(id, caller);
            Preconditions.refuseStale(expected, before.version());
            Faults faults = new Faults();
            DirectoryEntry office = directory.find(before.entry()).orElseThrow();
            Staff next =
                    read(id, office, before.version() + 1, Tree.of("", body, faults), before.from(), before.leaves());
            if (faults.isEmpty() && next.until().isBefore(before.until())) {
                int groups = serving.count(List.of(before), next.until().plusDays(1));
                if (groups > 0) {
                    faults.add("until", "serves-in-groups", groups);
                }
            }
            faults.refuseIfAny("staff-refused");
            asSystem(() -> save(next, caller));
            int groups = listener.changed(before, next, caller);
            if (!before.deputy().equals(next.deputy())
                    && next.findLeave(days.today()).isPresent()) {
                listener.away(next);
            }
            if (!before.phone().equals(next.phone()) || !before.name().equals(next.name())) {
                tellOfDeputy(next);
            }
            audit.record("staff.changed", Map.of("staff", id, "version", next.version(), "groups", groups));
            return new Changed(next, groups);
        });
    }

    /** Gives somebody a last day, in the transaction that has put others in their place. */
    public void leave(Staff staff, LocalDate lastDay, Caller caller) {
        Staff next = staff.leaving(lastDay);
        asSystem(() -> save(next, caller));
        audit.record("staff.changed", Map.of("staff", staff.id(), "version", next.version()));
    }

    /** Days on leave that were taken in, and what whoever takes them should know. */
    public record OnLeave(Staff staff, List<Warning> warnings) {}

    /**
     * Takes days on leave in; gives the person with them. A deputy who is away on one of the days is refused. That nobody
     * stands in, or that those whom this person would stand in for are left alone, is told.
     *
     * @throws ProblemException 403, 404, or 422 with every fault
     */
    public OnLeave addLeave(String id, Map<String, Object> body, Caller caller) {
        return sql.call(() -> {
            Staff staff = locked(id, caller);
            Faults faults = new Faults();
            Tree tree = Tree.of("", body, faults);
            tree.require("from");
            tree.require("until");
            LocalDate from = tree.findDay("from").orElse(days.today());
            LocalDate until = tree.findDay("until").orElse(from);
            String deputy = deputy(tree, id);
            tree.refuseUnknown();
            if (until.isBefore(from)) {
                faults.add("until", "ends-before-it-begins", until, from);
            }
            staff.leaves().stream()
                    .filter(leave -> leave.overlaps(from, until))
                    .forEach(leave -> faults.add("from", "leave-there", leave.from(), leave.until()));
            String standsIn = deputy.isEmpty() ? staff.deputy() : deputy;
            Optional<Staff> found = standsIn.isEmpty() ? Optional.empty() : find(standsIn);
            found.filter(other -> other.until().isBefore(until))
                    .ifPresent(other -> faults.add("deputy", "deputy-not-serving-then", from, until));
            found.flatMap(other -> other.findLeaveWithin(from, until))
                    .ifPresent(leave -> faults.add("deputy", "deputy-on-leave", leave.from(), leave.until()));
            faults.refuseIfAny("staff-refused");
            int number = asSystem(() -> store.addLeave(id, from, until, deputy, caller));
            audit.record("staff.leave", Map.of("staff", id, "leave", number));
            tellAway(staff);
            return new OnLeave(get(id), warnings(staff, found, from, until));
        });
    }

    private List<Warning> warnings(Staff staff, Optional<Staff> deputy, LocalDate from, LocalDate until) {
        List<Warning> warnings = new ArrayList<>();
        int groups = serving.count(List.of(staff), from);
        if (deputy.isEmpty() && groups > 0) {
            warnings.add(Warning.of("leave-without-deputy", groups));
        }
        deputy.filter(other -> other.phone().isEmpty() && groups > 0)
                .ifPresent(other -> warnings.add(Warning.of("deputy-without-phone", groups)));
        long leftAlone = asSystem(() -> store.listOnLeave(from, until)).stream()
                .filter(other -> other.leaves().stream()
                        .anyMatch(leave -> leave.overlaps(from, until)
                                && other.standIn(leave).equals(staff.id())))
                .count();
        if (leftAlone > 0) {
            warnings.add(Warning.of("stands-in-then", leftAlone));
        }
        return warnings;
    }

    /**
     * Takes days on leave back.
     *
     * @throws ProblemException 403 or 404
     */
    public void takeLeaveBack(String id, int number, Caller caller) {
        sql.run(() -> {
            Staff staff = locked(id, caller);
            if (!asSystem(() -> store.takeLeaveBack(id, number))) {
                throw unknown();
            }
            tellAway(staff);
            audit.record("staff.leave-taken-back", Map.of("staff", id, "leave", number));
        });
    }

    /** Gives somebody whom the caller may edit, locked. */
    public Staff locked(String id, Caller caller) {
        Staff staff = asSystem(() -> store.lock(id)).orElseThrow(StaffBook::unknown);
        checkEdits(caller, directory.find(staff.entry()).orElseThrow());
        return staff;
    }

    /**
     * Gives an office whose people the caller may edit.
     *
     * @throws ProblemException 403 where it is another's, or 404
     */
    public DirectoryEntry editable(String entry, Caller caller) {
        DirectoryEntry office = directory.find(entry).orElseThrow(Offices::unknown);
        checkEdits(caller, office);
        return office;
    }

    private static void checkEdits(Caller caller, DirectoryEntry office) {
        boolean own = office.kind() == DirectoryKind.UNIT && caller.grants().contains(office.grant());
        if (!caller.has(Roles.BUREAU) && !own) {
            throw ProblemException.forbidden("not-your-office");
        }
    }

    private Staff read(
            String id, DirectoryEntry office, int version, Tree tree, LocalDate firstDay, List<Staff.Leave> leaves) {
        String name = Offices.required(tree, "name", LONGEST);
        String post = tree.text("post", LONGEST);
        String phone = Offices.phone(tree, "phone");
        String officePhone = Offices.phone(tree, "officePhone");
        String deputy = deputy(tree, id);
        LocalDate from = tree.findDay("from").orElse(firstDay);
        LocalDate until = tree.findDay("until").orElse(LocalDate.MAX);
        if (until.isBefore(from)) {
            tree.faults().add("until", "ends-before-it-begins", until, from);
        }
        tree.refuseUnknown();
        return new Staff(id, office.id(), version, name, post, phone, officePhone, deputy, from, until, leaves);
    }

    private String deputy(Tree tree, String id) {
        String deputy = tree.text("deputy", LONGEST);
        if (deputy.equals(id)) {
            tree.faults().add("deputy", "deputy-of-themselves");
        } else if (!deputy.isEmpty() && find(deputy).isEmpty()) {
            tree.faults().add("deputy", "not-in-directory");
        }
        return deputy;
    }

    private Staff save(Staff staff, Caller caller) {
        store.save(staff, caller);
        return staff;
    }

    private <R> R asSystem(Supplier<R> work) {
        return SystemScope.call("directory", () -> sql.call(work));
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("no-such-staff");
    }
}
