package org.leling.dossier.caregroup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.Role;
import org.leling.dossier.directory.DirectoryKind;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Edit;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.Ids;
import org.leling.dossier.record.Member;

/**
 * Puts a care group into an edit, and with it the fact that says which roles are filled from which day on.
 *
 * <p>Who is not in the new list served until yesterday, and stays visible as having served; only who came today and is
 * gone today was never a member.
 */
public final class CareGroupEdit {

    private final Edit edit;
    private final LocalDate today;
    private final Set<String> keptRoles;

    private CareGroupEdit(Edit edit, LocalDate today, Set<String> keptRoles) {
        this.edit = edit;
        this.today = today;
        this.keptRoles = keptRoles;
    }

    /** Makes the whole group what the list says. A member with an empty id is matched by role and name, or is new. */
    public static void replace(Edit edit, List<Member> wanted, LocalDate today) {
        CareGroupEdit work = new CareGroupEdit(edit, today, Set.of());
        List<Member> left = new ArrayList<>(edit.believed().listMembersFrom(today));
        for (Member member : wanted) {
            work.take(member, left);
        }
        left.forEach(work::end);
        work.recordRoles();
    }

    /**
     * Takes in the members that a roster names, and leaves everybody else alone: other roles, also those that a fact says
     * are filled without naming by whom, and whoever serves beside the one named.
     *
     * <p>Who is named and serves already stays as they are, with what the roster says of number and relation. Who is
     * named and new takes over the role from those who had it; a new relative comes beside the others.
     */
    public static void merge(Edit edit, List<Member> named, LocalDate today) {
        List<Role> roles = named.stream().map(Member::role).toList();
        CareGroupEdit work = new CareGroupEdit(edit, today, rolesWithoutMembers(edit.believed(), roles, today));
        List<Member> serving = edit.believed().listMembersFrom(today);
        for (Role role : new TreeSet<>(roles)) {
            List<Member> left = new ArrayList<>(
                    serving.stream().filter(member -> member.role() == role).toList());
            List<Member> fresh = new ArrayList<>();
            for (Member member : named) {
                if (member.role() == role && !work.refresh(member, left)) {
                    fresh.add(member);
                }
            }
            if (role != Role.RELATIVE && !fresh.isEmpty()) {
                left.forEach(work::end);
            }
            fresh.forEach(member -> work.take(member, new ArrayList<>()));
        }
        work.recordRoles();
    }

    /**
     * Ends these members' service the day before a day, and puts into each place whoever comes, on the same terms; nobody
     * where nobody comes, or where who comes serves in that role already.
     */
    static void handOver(Edit edit, List<Member> leaving, LocalDate from, Optional<UnaryOperator<Member>> next) {
        if (leaving.isEmpty()) {
            return;
        }
        CareGroupEdit work = new CareGroupEdit(edit, from, rolesWithoutMembers(edit.believed(), List.of(), from));
        List<Member> staying = new ArrayList<>(edit.believed().listMembersFrom(from));
        staying.removeAll(leaving);
        for (Member member : leaving) {
            LocalDate since = member.from().isAfter(from) ? member.from() : from;
            work.end(member);
            next.map(successor -> successor.apply(member))
                    .filter(fresh -> staying.stream().noneMatch(fresh::isSamePerson))
                    .ifPresent(fresh -> {
                        staying.add(fresh);
                        edit.state(fresh.as(Ids.random("m-"), since).toEntry(edit.version()));
                    });
        }
        work.recordRoles();
    }

    /**
     * Ends, from the day on which the person belongs to another unit, the service of whom the former unit holds in the
     * group (原单位人员): the role is empty until the new unit names somebody, and the former unit no longer sees the person.
     *
     * @return the roles in which somebody's service ended
     */
    public static List<Role> endFormerUnit(Edit edit) {
        Belief before = edit.before().now();
        Set<LocalDate> days = new TreeSet<>();
        Stream.concat(edit.recorded().stream(), edit.replaced().stream())
                .filter(CareGroupEdit::isUnit)
                .forEach(entry -> days.add(entry.from()));
        Set<Role> ended = new TreeSet<>();
        for (LocalDate day : days) {
            Belief believed = edit.believed();
            String former = unit(before, day);
            // Who has the person again on a later day, as where a transfer's day alone was wrong, keeps whom they
            // named.
            boolean theirsLater = believed.list(EntryKind.PERSONAL).stream()
                    .anyMatch(entry -> isUnit(entry) && entry.from().isAfter(day) && former.equals(entry.value()));
            if (former.isEmpty() || former.equals(unit(believed, day)) || theirsLater) {
                continue;
            }
            List<Member> leaving = believed.listMembersFrom(day).stream()
                    .filter(member -> member.holder().equals(DirectoryKind.UNIT.grant(former)))
                    .toList();
            handOver(edit, leaving, day, Optional.empty());
            leaving.forEach(member -> ended.add(member.role()));
        }
        return List.copyOf(ended);
    }

    private static boolean isUnit(Entry entry) {
        return entry.kind() == EntryKind.PERSONAL && entry.key().equals(Field.UNIT.key());
    }

    private static String unit(Belief belief, LocalDate day) {
        return belief.find(Field.UNIT, day).map(Object::toString).orElse("");
    }

    /**
     * Keeps the fact of the filled roles right on every day, where those whom the card names have changed, or where the
     * fact was stated directly.
     */
    public static void settle(Edit edit, LocalDate today) {
        String key = FactKey.CARE_GROUP.name();
        boolean touched = Stream.concat(edit.recorded().stream(), edit.replaced().stream())
                .anyMatch(entry -> entry.kind() == EntryKind.ITEM && CareGroup.isFrom(entry.detail())
                        || entry.kind() == EntryKind.FACT && entry.key().equals(key));
        if (!touched) {
            return;
        }
        Belief believed = edit.believed();
        List<Member> was = CareGroup.listOfCard(edit.before().now());
        List<Member> is = CareGroup.listOfCard(believed);
        if (was.isEmpty() && is.isEmpty()) {
            return;
        }
        LocalDate first = believed.findFirstDay().orElse(today);
        TreeSet<LocalDate> days = new TreeSet<>();
        Stream.concat(was.stream(), is.stream())
                .flatMap(CareGroupEdit::boundaries)
                .forEach(day -> days.add(day.isBefore(first) ? first : day));
        believed.list(EntryKind.FACT).stream()
                .filter(entry -> entry.key().equals(key))
                .forEach(entry -> days.add(entry.from()));
        Map<LocalDate, Set<String>> wanted = new LinkedHashMap<>();
        for (LocalDate day : days) {
            Set<String> roles = statedRoles(believed, day);
            Set<String> gone = roles(was, day);
            believed.listMembers(day)
                    .forEach(member -> gone.remove(member.role().name()));
            roles.removeAll(gone);
            roles.addAll(roles(is, day));
            wanted.put(day, roles);
        }
        wanted.forEach((day, roles) -> {
            if (!statedRoles(edit.believed(), day).equals(roles)) {
                edit.state(EntryKind.FACT, key, day, "", new ArrayList<Object>(roles));
            }
        });
    }

    private static Stream<LocalDate> boundaries(Member member) {
        return member.until().equals(LocalDate.MAX)
                ? Stream.of(member.from())
                : Stream.of(member.from(), member.until().plusDays(1));
    }

    private static Set<String> roles(List<Member> members, LocalDate day) {
        Set<String> roles = new TreeSet<>();
        members.stream()
                .filter(member -> member.servesOn(day))
                .forEach(member -> roles.add(member.role().name()));
        return roles;
    }

    private static Set<String> statedRoles(Belief believed, LocalDate day) {
        Set<String> roles = new TreeSet<>();
        believed.findInForce(EntryKind.FACT, FactKey.CARE_GROUP.name(), day)
                .map(Entry::value)
                .filter(List.class::isInstance)
                .ifPresent(value -> ((List<?>) value).forEach(role -> roles.add(role.toString())));
        return roles;
    }

    private boolean refresh(Member named, List<Member> left) {
        Optional<Member> former = left.stream().filter(named::isSamePerson).findFirst();
        former.ifPresent(member -> {
            left.remove(member);
            edit.state(member.saying(named.phone(), named.relation()).toEntry(edit.version()));
        });
        return former.isPresent();
    }

    private static Set<String> rolesWithoutMembers(Belief believed, List<Role> without, LocalDate today) {
        Set<String> roles = statedRoles(believed, today);
        without.forEach(role -> roles.remove(role.name()));
        believed.list(EntryKind.MEMBER).forEach(member -> roles.remove(member.detail()));
        CareGroup.listOfCard(believed)
                .forEach(member -> roles.remove(member.role().name()));
        return roles;
    }

    private void take(Member wanted, List<Member> left) {
        Optional<Member> former = left.stream()
                .filter(member -> wanted.id().isEmpty()
                        ? member.isSamePerson(wanted)
                        : member.id().equals(wanted.id()))
                .findFirst();
        former.ifPresent(left::remove);
        String id = former.map(Member::id).orElseGet(() -> Ids.random("m-"));
        LocalDate from =
                wanted.from().equals(LocalDate.MIN) ? former.map(Member::from).orElse(today) : wanted.from();
        edit.state(wanted.as(id, from).toEntry(edit.version()));
    }

    private void end(Member member) {
        if (member.from().isBefore(today)) {
            edit.state(member.until(today.minusDays(1)).toEntry(edit.version()));
        } else {
            edit.withdraw(EntryKind.MEMBER, member.id(), member.from());
        }
    }

    private void recordRoles() {
        Belief believed = edit.believed();
        LocalDate start =
                believed.findFirstDay().filter(day -> day.isAfter(today)).orElse(today);
        String key = FactKey.CARE_GROUP.name();
        TreeSet<LocalDate> days = new TreeSet<>(List.of(start));
        List<Member> members = Stream.concat(
                        believed.listMembersFrom(start).stream(), CareGroup.listOfCard(believed).stream())
                .toList();
        members.stream().flatMap(CareGroupEdit::boundaries).forEach(days::add);
        for (Entry planned : believed.list(EntryKind.FACT)) {
            if (planned.key().equals(key) && planned.from().isAfter(start) && !days.contains(planned.from())) {
                edit.withdraw(EntryKind.FACT, key, planned.from());
            }
        }
        for (LocalDate day : days.tailSet(start)) {
            Set<String> roles = new TreeSet<>(keptRoles);
            roles.addAll(roles(members, day));
            edit.stateIfOther(EntryKind.FACT, key, day, new ArrayList<Object>(roles));
        }
    }
}
