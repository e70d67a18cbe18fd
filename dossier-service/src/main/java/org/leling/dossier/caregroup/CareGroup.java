package org.leling.dossier.caregroup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leling.core.dossier.Role;
import org.leling.dossier.directory.Absence;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Member;
import org.leling.dossier.section.Item;
import org.leling.dossier.section.Section;

/**
 * Says who belongs to a person's care group as it stands (特别关爱小组): those put into it, and those whom the card names
 * already, so that nobody is typed twice.
 *
 * <p>Of the card come the family members that can be called and have their place in the order of calling, and the doctor
 * of a running contract, if the contract names one: an old contract may tell of a team or a term alone, and nobody can call
 * that. Everybody else asks here: the card, the gaps, the printed page, the feed.
 */
public final class CareGroup {

    private static final Set<Section> SECTIONS = EnumSet.of(Section.FAMILY_MEMBER, Section.DOCTOR_CONTRACT);

    /** The doctor is called after those whom the person named in order. */
    private static final int DOCTOR_ORDER = 50;

    private CareGroup() {}

    /** Gives the members on a day, in the order of calling. */
    public static List<Member> listOn(Belief belief, LocalDate day) {
        return with(belief.listMembers(day), listOfCard(belief).stream().filter(member -> member.servesOn(day)));
    }

    /** Gives the members that serve on a day or later. */
    public static List<Member> listFrom(Belief belief, LocalDate day) {
        return with(belief.listMembersFrom(day), listOfCard(belief).stream().filter(member -> !member.endsBefore(day)));
    }

    /**
     * Gives who is called, in order: before a member who is on leave stands who is called in their place. Such a list is
     * for calling and printing, and not to be sent back.
     */
    public static List<Called> listCalled(List<Member> members, List<Absence> absences) {
        return members.stream()
                .flatMap(member -> Absence.find(absences, member)
                        .map(away -> away.hasDeputy()
                                ? Stream.of(deputy(member, away), onLeave(member, away))
                                : Stream.of(onLeave(member, away)))
                        .orElse(Stream.of(Called.of(member))))
                .toList();
    }

    private static Called deputy(Member member, Absence away) {
        return new Called(member.named(away.person(), away.phone()), member.person(), LocalDate.MIN);
    }

    private static Called onLeave(Member member, Absence away) {
        return new Called(member, "", away.until());
    }

    private static List<Member> with(List<Member> recorded, Stream<Member> ofCard) {
        return Stream.concat(
                        recorded.stream(),
                        ofCard.filter(member -> recorded.stream().noneMatch(other -> is(other, member))))
                .sorted(Member.IN_ORDER)
                .toList();
    }

    private static boolean is(Member one, Member other) {
        return one.role() == other.role() && one.person().equals(other.person());
    }

    /** Says whether a member follows from a section of the card; the member's id is then the item's key. */
    public static boolean isOfCard(Member member) {
        return member.id().indexOf('/') > 0;
    }

    /** Says whether a section's items may be members. */
    public static boolean isFrom(String section) {
        return SECTIONS.stream().anyMatch(each -> each.name().equals(section));
    }

    /** Gives those whom the card names, each for as long as an item says the same. */
    static List<Member> listOfCard(Belief belief) {
        Map<String, List<Entry>> byKey = new LinkedHashMap<>();
        for (Entry entry : belief.list(EntryKind.ITEM)) {
            if (isFrom(entry.detail())) {
                byKey.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry);
            }
        }
        List<Member> members = new ArrayList<>();
        for (List<Entry> entries : byKey.values()) {
            for (int i = 0; i < entries.size(); i++) {
                LocalDate last =
                        i + 1 < entries.size() ? entries.get(i + 1).from().minusDays(1) : LocalDate.MAX;
                member(entries.get(i), last)
                        .filter(member -> !member.endsBefore(member.from()))
                        .ifPresent(members::add);
            }
        }
        return members;
    }

    private static Optional<Member> member(Entry entry, LocalDate last) {
        Item item = Item.of(entry);
        boolean family = item.section() == Section.FAMILY_MEMBER;
        boolean counts = family
                ? !item.text("phone").isEmpty() && !item.text("callOrder").isEmpty()
                : !item.text("doctor").isEmpty()
                        && !item.text("until").isEmpty()
                        && !item.text("declined").equals("true");
        if (!counts) {
            return Optional.empty();
        }
        String end = item.text(family ? "died" : "until");
        LocalDate until = end.isEmpty() || LocalDate.parse(end).isAfter(last) ? last : LocalDate.parse(end);
        return Optional.of(new Member(
                entry.key(),
                family ? Role.RELATIVE : Role.DOCTOR,
                item.text(family ? "name" : "doctor"),
                item.text("phone"),
                item.text("relation"),
                family ? Integer.parseInt(item.text("callOrder")) : DOCTOR_ORDER,
                item.from(),
                until,
                "",
                "",
                false));
    }
}
