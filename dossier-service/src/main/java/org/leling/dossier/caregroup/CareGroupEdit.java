package org.leling.dossier.caregroup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
 * gone today was never a member. From today on the fact follows the group as it is; on days that are over it changes only
 * where the edit says that somebody served or did not, and never before the first day of the dossier.
 */
public final class CareGroupEdit {

    private final Edit edit;
    private final LocalDate today;
    private final Set<String> keptRoles;
    private final Set<String> dated = new HashSet<>();

    private CareGroupEdit(Edit edit, LocalDate today, Set<String> keptRoles) {
        this.edit = edit;
        this.today = today;
        this.keptRoles = keptRoles;
    }

    /**
     * Makes the whole group what the list says. A member with an empty id is matched by role and name, or is new. Whose
     * service is over keeps it, whether the list names them or not.
     */
    public static void replace(Edit edit, List<Member> wanted, LocalDate today) {
        CareGroupEdit work = new CareGroupEdit(edit, today, Set.of());
        List<Member> left = new ArrayList<>(edit.believed().listMembersFrom(today));
        List<Member> over = new ArrayList<>(edit.believed().listMembersFrom(LocalDate.MIN));
        over.removeAll(left);
        for (Member member : wanted) {
            work.take(member, left, over);
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
            fresh.forEach(member -> work.take(member, new ArrayList<>(), new ArrayList<>()));
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
        Set<String> all = is.stream().map(Member::id).collect(Collectors.toSet());
        follow(edit, was, is, all, believed.findFirstDay().orElse(today), LocalDate.MAX);
    }

    /**
     * Takes roles out of the fact on the days on which nobody fills them any longer, and puts those in that somebody does
     * who did not serve then before, or whose days the edit says. Every other role stays as it was stated.
     *
     * @param said the ids of those whose days count as said
     * @param first the first day of the dossier
     * @param end the day before which the fact is to follow
     */
    private static void follow(
            Edit edit, List<Member> was, List<Member> is, Set<String> said, LocalDate first, LocalDate end) {
        Belief believed = edit.believed();
        String key = FactKey.CARE_GROUP.name();
        TreeSet<LocalDate> days = new TreeSet<>();
        Stream.concat(was.stream(), is.stream())
                .flatMap(CareGroupEdit::boundaries)
                .forEach(day -> days.add(day.isBefore(first) ? first : day));
        believed.list(EntryKind.FACT).stream()
                .filter(entry -> entry.key().equals(key))
                .forEach(entry -> days.add(entry.from()));
        Map<LocalDate, Set<String>> wanted = new LinkedHashMap<>();
        for (LocalDate day : days.headSet(end)) {
            Set<String> roles = statedRoles(believed, day);
            Set<String> gone = roles(was, day);
            gone.removeAll(roles(all(believed), day));
            roles.removeAll(gone);
            roles.addAll(roles(
                    is.stream()
                            .filter(member -> said.contains(member.id())
                                    || was.stream().noneMatch(former -> former.fills(member) && former.servesOn(day)))
                            .toList(),
                    day));
            wanted.put(day, roles);
        }
        wanted.forEach((day, roles) -> {
            if (!statedRoles(edit.believed(), day).equals(roles)) {
                state(edit, day, roles);
            }
        });
    }

    /** States the roles of a day, or nothing on it where they are those of the day before. */
    private static void state(Edit edit, LocalDate day, Set<String> roles) {
        String key = FactKey.CARE_GROUP.name();
        LocalDate eve = day.minusDays(1);
        Belief believed = edit.believed();
        if (believed.findInForce(EntryKind.FACT, key, eve).isPresent()
                && statedRoles(believed, eve).equals(roles)) {
            edit.withdraw(EntryKind.FACT, key, day);
        } else {
            edit.state(EntryKind.FACT, key, day, "", new ArrayList<Object>(roles));
        }
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

    private void take(Member wanted, List<Member> left, List<Member> over) {
        Optional<Member> former = (wanted.endsBefore(today)
                        ? left.stream().filter(member -> isSameService(wanted, member))
                        : left.stream().filter(member -> isSame(wanted, member)))
                .findFirst()
                .or(() -> over.stream()
                        .filter(member -> isSameService(wanted, member))
                        .findFirst());
        former.ifPresent(left::remove);
        former.ifPresent(over::remove);
        String id = former.map(Member::id).orElseGet(() -> Ids.random("m-"));
        if (!wanted.from().equals(LocalDate.MIN)) {
            dated.add(id);
        }
        edit.state(wanted.as(id, since(wanted, former, today)).toEntry(edit.version()));
    }

    /** Says whether a member of a list is one who serves. */
    static boolean isSame(Member wanted, Member serving) {
        return wanted.id().isEmpty()
                ? serving.isSamePerson(wanted)
                : serving.id().equals(wanted.id());
    }

    /** Gives the first day of a member of a list: who serves already keeps theirs where none is said, others come today. */
    static LocalDate since(Member wanted, Optional<Member> former, LocalDate today) {
        return wanted.from().equals(LocalDate.MIN) ? former.map(Member::from).orElse(today) : wanted.from();
    }

    /**
     * Says whether a member of a list is this one of those whose service is over, and not their coming back. The office
     * then need not be that of today.
     */
    private boolean isSameService(Member wanted, Member member) {
        boolean together = member.overlaps(wanted.as(wanted.id(), since(wanted, Optional.empty(), today)));
        return wanted.id().isEmpty()
                ? together && member.role() == wanted.role() && member.person().equals(wanted.person())
                : member.id().equals(wanted.id()) && (together || wanted.endsBefore(today));
    }

    private static List<Member> all(Belief belief) {
        return Stream.concat(belief.listMembersFrom(LocalDate.MIN).stream(), CareGroup.listOfCard(belief).stream())
                .toList();
    }

    private void end(Member member) {
        if (member.from().isBefore(today)) {
            edit.state(member.until(today.minusDays(1)).toEntry(edit.version()));
        } else {
            edit.withdraw(EntryKind.MEMBER, member.id(), member.from());
        }
    }

    private void recordRoles() {
        LocalDate first = edit.believed().findFirstDay().orElse(today);
        LocalDate start = first.isAfter(today) ? first : today;
        follow(edit, all(edit.before().now()), all(edit.believed()), dated, first, start);
        Belief believed = edit.believed();
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
            // Whoever stated the fact directly may have named the same roles in another order.
            boolean holds = edit.believed()
                    .findInForce(EntryKind.FACT, key, day)
                    .filter(fact -> fact.value() != null)
                    .isPresent();
            if (!holds || !statedRoles(edit.believed(), day).equals(roles)) {
                edit.state(EntryKind.FACT, key, day, "", new ArrayList<Object>(roles));
            }
        }
    }
}
