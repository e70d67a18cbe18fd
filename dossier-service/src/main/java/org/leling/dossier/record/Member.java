package org.leling.dossier.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.leling.core.dossier.Role;

/**
 * A member of a person's special care group (特别关爱小组成员).
 *
 * @param id the member's id within the dossier
 * @param role the role filled
 * @param person the name of who fills it
 * @param phone the number to call, or an empty text
 * @param relation to the old person (与本人关系), or an empty text
 * @param order the order of calling, from 1
 * @param from the first day
 * @param until the last day, or {@link LocalDate#MAX}
 * @param holder the grant of the directory's entry that holds the role, such as {@code unit:u-1}, or an empty text
 * @param staff the id of the member among the directory's staff, or an empty text
 * @param lead whether they lead the group (组长)
 */
public record Member(
        String id,
        Role role,
        String person,
        String phone,
        String relation,
        int order,
        LocalDate from,
        LocalDate until,
        String holder,
        String staff,
        boolean lead) {

    /** The order of calling. */
    public static final Comparator<Member> IN_ORDER =
            Comparator.comparing(Member::order).thenComparing(Member::role);

    /** Reads a member from what is recorded. */
    public static Member of(Entry entry) {
        Map<?, ?> value = entry.value() instanceof Map<?, ?> map ? map : Map.of();
        return new Member(
                entry.key(),
                Role.valueOf(entry.detail()),
                text(value, "person"),
                text(value, "phone"),
                text(value, "relation"),
                value.get("order") instanceof Number order ? order.intValue() : 1,
                entry.from(),
                Optional.of(text(value, "until"))
                        .filter(until -> !until.isEmpty())
                        .map(LocalDate::parse)
                        .orElse(LocalDate.MAX),
                text(value, "holder"),
                text(value, "staff"),
                Boolean.TRUE.equals(value.get("lead")));
    }

    private static String text(Map<?, ?> value, String key) {
        return value.get(key) instanceof String text ? text : "";
    }

    /** Gives the entry that records this member from a version on. */
    public Entry toEntry(int version) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("person", person);
        put(value, "phone", phone);
        put(value, "relation", relation);
        value.put("order", order);
        put(value, "until", until.equals(LocalDate.MAX) ? "" : until.toString());
        put(value, "holder", holder);
        put(value, "staff", staff);
        if (lead) {
            value.put("lead", true);
        }
        return Entry.of(EntryKind.MEMBER, id, from, role.name(), value, version);
    }

    private static void put(Map<String, Object> value, String key, String text) {
        if (!text.isEmpty()) {
            value.put(key, text);
        }
    }

    /** Says whether the member serves on a day. */
    public boolean servesOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Says whether the member's last day is over. */
    public boolean endsBefore(LocalDate day) {
        return until.isBefore(day);
    }

    /** Says whether another member is the same one, in the same role, on whatever days. */
    public boolean fills(Member other) {
        return id.equals(other.id) && role == other.role;
    }

    /** Says whether one of the other's days is one of theirs too. */
    public boolean overlaps(Member other) {
        return !endsBefore(other.from) && !other.endsBefore(from);
    }

    /** Says whether another member is the same person in the same role, on whatever terms. */
    public boolean isSamePerson(Member other) {
        return role == other.role && person.equals(other.person) && holder.equals(other.holder);
    }

    /** Gives this member under another id and from another day. */
    public Member as(String otherId, LocalDate otherFrom) {
        return new Member(otherId, role, person, phone, relation, order, otherFrom, until, holder, staff, lead);
    }

    /** Gives this member with a number and a relation where they are given, and as before where they are not. */
    public Member saying(String otherPhone, String otherRelation) {
        return new Member(
                id,
                role,
                person,
                otherPhone.isEmpty() ? phone : otherPhone,
                otherRelation.isEmpty() ? relation : otherRelation,
                order,
                from,
                until,
                holder,
                staff,
                lead);
    }

    /** Gives this member under another name and number, or an empty text for none. */
    public Member named(String other, String otherPhone) {
        return new Member(id, role, other, otherPhone, relation, order, from, until, holder, staff, lead);
    }

    /** Gives this member with another last day. */
    public Member until(LocalDate lastDay) {
        return new Member(id, role, person, phone, relation, order, from, lastDay, holder, staff, lead);
    }

    /** Never prints who it is. */
    @Override
    public String toString() {
        return "Member[" + id + ", " + role + "]";
    }
}
