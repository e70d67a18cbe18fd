package org.leling.dossier.directory;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leling.dossier.change.Preconditions;
import org.leling.dossier.directory.db.OfficeStore;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.roster.sheet.PhoneNumbers;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;

/** Keeps the offices of the directory (名录单位): made, changed and closed, and never deleted. */
@Singleton
public class Offices {

    /** How many offices a page holds unless fewer are asked for. */
    public static final int PAGE = 500;

    private static final int LONGEST = 100;
    private static final int LONGEST_NOTE = 1000;
    private static final int MOST_WARDS = 50;
    private static final int MOST_BEDS = 2000;

    private final Sql sql;
    private final Directory directory;
    private final OfficeStore store;
    private final Audit audit;
    private final DayClock days;
    private final DivisionNames divisions;
    private final StaffBook staff;
    private final Serving serving;

    Offices(
            Sql sql,
            Directory directory,
            OfficeStore store,
            Audit audit,
            DayClock days,
            DivisionNames divisions,
            StaffBook staff,
            Serving serving) {
        this.sql = sql;
        this.directory = directory;
        this.store = store;
        this.audit = audit;
        this.days = days;
        this.divisions = divisions;
        this.staff = staff;
        this.serving = serving;
    }

    /** Gives the offices that are asked for; one more than a page holds where there is more. */
    public List<Office> list(OfficeQuery query) {
        return store.list(query, days.today());
    }

    /**
     * Reads which offices a body asks for.
     *
     * @throws ProblemException 422 with every fault
     */
    public static OfficeQuery query(Map<String, Object> body) {
        Faults faults = new Faults();
        Tree tree = Tree.of("", body, faults);
        tree.require("kind");
        OfficeQuery query = new OfficeQuery(
                tree.findOneOf("kind", DirectoryKind.class).orElse(DirectoryKind.UNIT),
                tree.text("name", LONGEST),
                tree.text("after", LONGEST),
                tree.flag("closed"),
                tree.number("limit", 1, PAGE, PAGE));
        tree.refuseUnknown();
        faults.refuseIfAny("search-refused");
        return query;
    }

    /**
     * Gives an office.
     *
     * @throws ProblemException 404
     */
    public Office get(String id) {
        return store.find(id).orElseThrow(Offices::unknown);
    }

    /** Gives every state of an office, the newest first; none where nothing was ever changed. */
    public List<OfficeStore.Recorded> history(String id) {
        get(id);
        return store.listRecorded(id);
    }

    /**
     * Makes an office.
     *
     * @throws ProblemException 422 with every fault; 409 where there is one of this kind and name
     */
    public Office create(Map<String, Object> body, Caller caller) {
        Faults faults = new Faults();
        Tree tree = Tree.of("", body, faults);
        tree.require("kind");
        DirectoryKind kind = tree.findOneOf("kind", DirectoryKind.class).orElse(DirectoryKind.UNIT);
        if (kind == DirectoryKind.VOLUNTEER) {
            faults.add("kind", "named-in-care-groups");
        }
        String name = name(tree);
        String division = division(tree);
        Office.Detail detail = detail(tree, kind);
        tree.refuseUnknown();
        faults.refuseIfAny("directory-refused");
        // As in a dossier that names it: two places may have a community or an institution of one name.
        boolean oneOfAPlace = kind == DirectoryKind.COMMUNITY || kind == DirectoryKind.INSTITUTION;
        String parent = oneOfAPlace ? division : "";
        return sql.call(() -> {
            if (directory.find(kind, name, parent).isPresent()) {
                throw ProblemException.conflict("office-there", name);
            }
            DirectoryEntry made = directory.named(kind, name, parent, division);
            if (!detail.equals(Office.Detail.NONE)) {
                store.update(new Office(made, 2, detail, null), caller);
            }
            audit.record("office.made", Map.of("entry", made.id()));
            return get(made.id());
        });
    }

    /**
     * Changes an office: what is absent from the body is taken away, but for its kind, which stays.
     *
     * @param expected the version that the caller saw
     * @throws ProblemException 404, 412, or 422 with every fault
     */
    public Office change(String id, int expected, Map<String, Object> body, Caller caller) {
        return sql.call(() -> {
            Office before = store.lock(id).orElseThrow(Offices::unknown);
            Preconditions.refuseStale(expected, before.version());
            Faults faults = new Faults();
            Tree tree = Tree.of("", body, faults);
            String name = name(tree);
            String division = division(tree);
            Office.Detail detail = detail(tree, before.entry().kind());
            LocalDate closed = tree.findDay("closed").orElse(null);
            tree.refuseUnknown();
            if (closed != null && !before.findClosed().equals(Optional.of(closed))) {
                int groups = serving.count(staff.listOf(id, closed.plusDays(1)), closed.plusDays(1));
                if (groups > 0) {
                    faults.add("closed", "staff-serve-in-groups", groups);
                }
            }
            faults.refuseIfAny("directory-refused");
            DirectoryEntry entry = before.entry();
            Office next = new Office(
                    new DirectoryEntry(id, entry.kind(), name, entry.parent(), division),
                    before.version() + 1,
                    detail,
                    closed);
            if (isSame(before, next)) {
                return before;
            }
            store.update(next, caller);
            audit.record("office.changed", Map.of("entry", id, "version", next.version()));
            return next;
        });
    }

    private static boolean isSame(Office a, Office b) {
        return a.entry().equals(b.entry())
                && a.detail().equals(b.detail())
                && a.findClosed().equals(b.findClosed());
    }

    private static String name(Tree tree) {
        return required(tree, "name", LONGEST);
    }

    static String required(Tree tree, String key, int longest) {
        tree.require(key);
        return tree.text(key, longest);
    }

    private String division(Tree tree) {
        String division = tree.text("division", LONGEST);
        if (!division.isEmpty()) {
            divisions.check(division, "division", tree.faults());
        }
        return division;
    }

    private static Office.Detail detail(Tree tree, DirectoryKind kind) {
        String address = tree.text("address", LONGEST);
        String phone = phone(tree, "phone");
        String note = tree.text("note", LONGEST_NOTE);
        List<Office.Ward> wards = new ArrayList<>();
        List<Object> items = tree.list("wards", MOST_WARDS);
        for (int i = 0; i < items.size(); i++) {
            Tree item = Tree.of("wards[" + i + "]", items.get(i), tree.faults());
            String name = required(item, "name", LONGEST);
            item.require("beds");
            wards.add(new Office.Ward(name, item.number("beds", 1, MOST_BEDS, 1)));
            item.refuseUnknown();
        }
        if (!wards.isEmpty() && kind != DirectoryKind.HOSPITAL) {
            tree.faults().add("wards", "hospitals-only");
        }
        return new Office.Detail(address, phone, wards, note);
    }

    /** Reads numbers that can be called; what is none is a fault. */
    public static String phone(Tree tree, String key) {
        String typed = tree.text(key, LONGEST);
        Optional<String> callable = PhoneNumbers.findCallable(typed);
        if (callable.isEmpty() && !typed.isEmpty()) {
            tree.faults().add(tree.path(key), "not-a-phone");
        }
        return callable.orElse("");
    }

    static ProblemException unknown() {
        return ProblemException.notFound("no-such-entry");
    }
}
