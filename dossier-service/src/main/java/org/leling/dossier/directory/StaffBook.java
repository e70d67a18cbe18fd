package org.leling.dossier.directory;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.leling.dossier.change.Preconditions;
import org.leling.dossier.directory.db.StaffStore;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
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

    StaffBook(Sql sql, Directory directory, StaffStore store, Serving serving, StaffListener listener, Audit audit, DayClock days) {
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
        return asSystem(() -> store.listOf(entry, days.today()));
    }

    /** Finds somebody. */
    public Optional<Staff> find(String id) {
        return asSystem(() -> store.find(id));
    }

    /** Gives several by id. */
    public Map<String, Staff> findAll(Collection<String> ids) {
        return asSystem(() -> store.findAll(ids));
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
            DirectoryEntry office = directory.find(entry).orElseThrow(Offices::unknown);
            checkEdits(caller, office);
            Faults faults = new Faults();
            Staff staff = read(Ids.random("s-"), office, 1, Tree.of("", body, faults), List.of());
            faults.refuseIfAny("staff-refused");
            asSystem(() -> save(staff, caller));
            audit.record("staff.made", Map.of("staff", staff.id(), "entry", entry));
            return staff;
        });
    }

    /** What came of a change of somebody: what is known of them now, and how many care groups follow it. */
    public record Changed(Staff staff, int groups) {}

    /**
     * Says anew what is known of somebody; what is absent from the body is taken away. A new number goes into the care
     * groups in which they serve.
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
            Staff next = read(id, office, before.version() + 1, Tree.of("", body, faults), before.leaves());
            if (faults.isEmpty() && next.until().isBefore(before.until())) {
                int groups = serving.count(before, next.until().plusDays(1));
                if (groups > 0) {
                    faults.add("until", "serves-in-groups", groups);
                }
            }
            faults.refuseIfAny("staff-refused");
            asSystem(() -> save(next, caller));
            int groups = listener.changed(before, next, caller);
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

    /**
     * Takes days on leave in; gives the person with them.
     *
     * @throws ProblemException 403, 404, or 422 with every fault
     */
    public Staff addLeave(String id, Map<String, Object> body, Caller caller) {
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
                    .filter(leave ->
                            !leave.until().isBefore(from) && !leave.from().isAfter(until))
                    .forEach(leave -> faults.add("from", "leave-there", leave.from(), leave.until()));
            faults.refuseIfAny("staff-refused");
            int number = asSystem(() -> store.addLeave(id, from, until, deputy, caller));
            audit.record("staff.leave", Map.of("staff", id, "leave", number));
            return get(id);
        });
    }

    /**
     * Takes days on leave back.
     *
     * @throws ProblemException 403 or 404
     */
    public void takeLeaveBack(String id, int number, Caller caller) {
        sql.run(() -> {
            locked(id, caller);
            if (!asSystem(() -> store.takeLeaveBack(id, number))) {
                throw unknown();
            }
            audit.record("staff.leave-taken-back", Map.of("staff", id, "leave", number));
        });
    }

    /** Gives somebody whom the caller may edit, locked. */
    public Staff locked(String id, Caller caller) {
        Staff staff = asSystem(() -> store.lock(id)).orElseThrow(StaffBook::unknown);
        checkEdits(caller, directory.find(staff.entry()).orElseThrow());
        return staff;
    }

    private static void checkEdits(Caller caller, DirectoryEntry office) {
        boolean own = office.kind() == DirectoryKind.UNIT && caller.grants().contains(office.grant());
        if (!caller.has(Roles.BUREAU) && !own) {
            throw ProblemException.forbidden("not-your-office");
        }
    }

    private Staff read(String id, DirectoryEntry office, int version, Tree tree, List<Staff.Leave> leaves) {
        String name = Offices.required(tree, "name", LONGEST);
        String post = tree.text("post", LONGEST);
        String phone = Offices.phone(tree, "phone");
        String officePhone = Offices.phone(tree, "officePhone");
        String deputy = deputy(tree, id);
        LocalDate from = tree.findDay("from").orElse(days.today());
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
