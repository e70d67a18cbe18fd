package org.leling.dossier.caregroup;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leling.core.dossier.Role;
import org.leling.dossier.directory.Directory;
import org.leling.dossier.directory.DirectoryEntry;
import org.leling.dossier.directory.DirectoryKind;
import org.leling.dossier.directory.Offices;
import org.leling.dossier.directory.Staff;
import org.leling.dossier.directory.StaffBook;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.Member;

/** Reads the members of a care group as they are sent. */
@Singleton
public class MembersReader {

    private static final int MOST = 100;
    private static final int LONGEST = 100;

    private final Directory directory;
    private final StaffBook staff;

    MembersReader(Directory directory, StaffBook staff) {
        this.directory = directory;
        this.staff = staff;
    }

    /**
     * Reads the list under a key; what is wrong is noted among the tree's faults.
     *
     * @param believed what is known of the person, whose members' ids may be named
     * @param today the first day of whoever comes and of whom none is said; a period that is over is said with both days
     */
    public List<Member> read(Tree body, String key, Belief believed, LocalDate today) {
        List<Member> members = new ArrayList<>();
        List<Object> items = body.list(key, MOST);
        Set<String> ids = new HashSet<>();
        Set<String> ofCard =
                CareGroup.listOfCard(believed).stream().map(Member::id).collect(Collectors.toSet());
        for (int i = 0; i < items.size(); i++) {
            Tree item = Tree.of(body.path(key) + "[" + i + "]", items.get(i), body.faults());
            // Whom the card names belongs to the group without being put into it: sent back as read, they stay so.
            if (!ofCard.contains(item.values().get("id"))) {
                read(item, i + 1, believed, today, ids).ifPresent(members::add);
                item.refuseUnknown();
            }
        }
        List<Member> serving = believed.listMembersFrom(today);
        List<Member> dated = members.stream()
                .map(member -> member.as(member.id(), since(member, serving, today)))
                .toList();
        refuseTwice(body, key, dated);
        if (hasTwoLeadsAtOnce(dated)) {
            body.faults().add(body.path(key), "two-leads");
        }
        return members;
    }

    private static LocalDate since(Member member, List<Member> serving, LocalDate today) {
        Optional<Member> former = serving.stream()
                .filter(other -> CareGroupEdit.isSame(member, other))
                .findFirst();
        return CareGroupEdit.since(member, former, today);
    }

    /** Nobody of the directory fills a role twice at once; after a while they may come back. */
    private static void refuseTwice(Tree body, String key, List<Member> members) {
        for (int i = 0; i < members.size(); i++) {
            Member one = members.get(i);
            boolean twice = !one.staff().isEmpty()
                    && members.subList(0, i).stream()
                            .anyMatch(other -> other.staff().equals(one.staff())
                                    && other.role() == one.role()
                                    && other.overlaps(one));
            if (twice) {
                body.faults()
                        .add(
                                body.path(key),
                                "serves-twice",
                                one.role().chinese(),
                                one.role().english());
            }
        }
    }

    /** One may lead after another, as when a lead is replaced from a day on. */
    private static boolean hasTwoLeadsAtOnce(List<Member> members) {
        List<Member> leads = members.stream()
                .filter(Member::lead)
                .sorted(Comparator.comparing(Member::from))
                .toList();
        for (int i = 1; i < leads.size(); i++) {
            if (!leads.get(i - 1).endsBefore(leads.get(i).from())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Member> read(Tree item, int place, Belief believed, LocalDate today, Set<String> ids) {
        List.of("roleName", "onLeaveUntil", "standIn").forEach(item::take);
        item.require("role");
        Optional<Role> role = item.findOneOf("role", Role.class);
        String id = item.text("id", LONGEST);
        Optional<Staff> of = staff(item);
        String person = person(item, of);
        String phone = Optional.of(Offices.phone(item, "phone"))
                .filter(number -> !number.isEmpty() || item.has("phone"))
                .orElseGet(() -> of.map(Staff::phone).orElse(""));
        String relation = item.text("relation", LONGEST);
        int order = item.number("order", 1, MOST, place);
        LocalDate from = item.findDay("from").orElse(LocalDate.MIN);
        LocalDate until = item.findDay("until").orElse(LocalDate.MAX);
        String holder = item.text("holder", LONGEST);
        boolean lead = item.flag("lead");
        checkId(item, id, believed, ids);
        if (until.isBefore(from)) {
            item.faults().add(item.path("until"), "ends-before-it-begins", until, from);
        } else if (from.equals(LocalDate.MIN) && until.isBefore(today)) {
            item.faults().add(item.path("until"), "over-already", until, today);
        }
        checkHolder(item, holder);
        return role.map(known -> new Member(
                id,
                known,
                person,
                phone,
                relation,
                order,
                from,
                until,
                holder.isEmpty()
                        ? of.map(this::holder)
                                .orElseGet(() -> holder(known, person, believed, from.isAfter(today) ? from : today))
                        : holder,
                of.map(Staff::id).orElse(""),
                lead));
    }

    private Optional<Staff> staff(Tree item) {
        String id = item.text("staff", LONGEST);
        Optional<Staff> found = id.isEmpty() ? Optional.empty() : staff.find(id);
        if (!id.isEmpty() && found.isEmpty()) {
            item.faults().add(item.path("staff"), "not-in-directory");
        }
        return found;
    }

    private static String person(Tree item, Optional<Staff> of) {
        String person = item.text("person", LONGEST);
        if (of.isPresent() && !item.has("person")) {
            return of.get().name();
        }
        if (person.isEmpty() && !item.faults().names(item.path("person"))) {
            item.faults().add(item.path("person"), "required");
        }
        return person;
    }

    private String holder(Staff of) {
        return directory
                .find(of.entry())
                .filter(office -> office.kind().seesPeople())
                .map(DirectoryEntry::grant)
                .orElse("");
    }

    private static void checkId(Tree item, String id, Belief believed, Set<String> ids) {
        if (id.isEmpty()) {
            return;
        }
        if (!ids.add(id)) {
            item.faults().add(item.path("id"), "given-twice", id);
        }
        if (believed.entries().stream().noneMatch(entry -> entry.key().equals(id))) {
            item.faults().add(item.path("id"), "no-such-member", id);
        }
    }

    private void checkHolder(Tree item, String holder) {
        String id = holder.substring(holder.indexOf(':') + 1);
        boolean known = holder.isEmpty()
                || directory
                        .find(id)
                        .filter(entry -> entry.grant().equals(holder))
                        .isPresent();
        if (!known) {
            item.faults().add(item.path("holder"), "not-in-directory");
        }
    }

    /**
     * Gives the grant that goes with a role where nobody says another: the person's own unit, community or institution
     * on the day from which the member serves, and for a volunteer an entry of the directory, made if the name is new in
     * the community.
     */
    public String holder(Role role, String person, Belief believed, LocalDate day) {
        return switch (role) {
            case UNIT -> grant(DirectoryKind.UNIT, believed.unitOn(day));
            case COMMUNITY -> grant(DirectoryKind.COMMUNITY, believed.text(Field.COMMUNITY, day));
            case INSTITUTION -> grant(DirectoryKind.INSTITUTION, believed.text(Field.INSTITUTION, day));
            case VOLUNTEER ->
                person.isEmpty()
                        ? ""
                        : directory
                                .named(
                                        DirectoryKind.VOLUNTEER,
                                        person,
                                        believed.text(Field.COMMUNITY, day),
                                        believed.divisionOn(day))
                                .grant();
            case DOCTOR, ADVISER, RELATIVE -> "";
        };
    }

    private static String grant(DirectoryKind kind, String id) {
        return id.isEmpty() ? "" : kind.grant(id);
    }
}
