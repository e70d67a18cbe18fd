package org.leling.console.group;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leling.console.person.PersonCard;

/** The people around a person (特别关爱小组), of today and to come, with names and numbers for those who may call them. */
@Serdeable
public record CareGroup(@Nullable Integer version, @Nullable List<Member> members, PersonCard.@Nullable Roles roles) {

    public CareGroup {
        members = members == null ? List.of() : List.copyOf(members);
    }

    /** Lists who belongs to it on a day, in the order in which they are called. */
    public List<Member> listOn(LocalDate day) {
        return members.stream()
                .filter(each -> each.from() == null || !each.from().isAfter(day))
                .filter(each -> each.until() == null || !each.until().isBefore(day))
                .sorted(Comparator.comparing(Member::order, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Lists who comes after a day, the earliest first. */
    public List<Member> listAfter(LocalDate day) {
        return members.stream()
                .filter(each -> each.from() != null && each.from().isAfter(day))
                .sorted(Comparator.comparing(each -> Objects.requireNonNull(each.from())))
                .toList();
    }

    /** Says whether there is such a member. */
    public boolean has(String member) {
        return members.stream().anyMatch(each -> member.equals(each.id()));
    }

    /** Gives the members with somebody more, as a form said them; whoever would lead beside them leads no longer. */
    public List<Map<String, Object>> with(Map<String, Object> fresh) {
        boolean leads = Boolean.TRUE.equals(fresh.get("lead"));
        LocalDate from = day(fresh.get("from"));
        LocalDate until = day(fresh.get("until"));
        List<Map<String, Object>> all = new ArrayList<>();
        members.forEach(each -> all.add((leads && each.overlaps(from, until) ? each.led(false) : each).say()));
        all.add(fresh);
        return all;
    }

    /** A day that was typed and is none bounds nothing; the service refuses it. */
    private static @Nullable LocalDate day(@Nullable Object typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed.toString());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Gives the members with the last day of one of them. */
    public List<Map<String, Object>> ending(String member, String lastDay) {
        return members.stream()
                .map(each -> {
                    Map<String, Object> said = each.say();
                    if (member.equals(each.id())) {
                        said.put("until", lastDay);
                    }
                    return said;
                })
                .toList();
    }

    /** Gives the members without one of them. */
    public List<Map<String, Object>> without(String member) {
        return members.stream()
                .filter(each -> !member.equals(each.id()))
                .map(Member::say)
                .toList();
    }

    /** Gives the members led by one of them; whoever serves at another time keeps their lead. */
    public List<Map<String, Object>> ledBy(String member) {
        Member leader = members.stream()
                .filter(each -> member.equals(each.id()))
                .findFirst()
                .orElseThrow();
        return members.stream()
                .map(each -> each == leader
                        ? each.led(true)
                        : each.overlaps(leader.from(), leader.until()) ? each.led(false) : each)
                .map(Member::say)
                .toList();
    }

    /**
     * One of them.
     *
     * @param section the section of the card that names them; absent of those who were put into the group
     */
    @Serdeable
    public record Member(
            @Nullable String id,
            @Nullable String role,
            @Nullable String person,
            @Nullable String phone,
            @Nullable String relation,
            @Nullable Integer order,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String holder,
            @Nullable String staff,
            @Nullable Boolean lead,
            @Nullable String section,
            @Nullable LocalDate onLeaveUntil,
            PersonCard.@Nullable StandIn standIn) {

        /** Says whether they lead the group (组长). */
        public boolean leads() {
            return Boolean.TRUE.equals(lead);
        }

        private Member led(boolean leads) {
            return new Member(
                    id,
                    role,
                    person,
                    phone,
                    relation,
                    order,
                    from,
                    until,
                    holder,
                    staff,
                    leads,
                    section,
                    onLeaveUntil,
                    standIn);
        }

        private boolean overlaps(@Nullable LocalDate first, @Nullable LocalDate last) {
            return !isOver(until, first) && !isOver(last, from);
        }

        private static boolean isOver(@Nullable LocalDate last, @Nullable LocalDate first) {
            return last != null && first != null && last.isBefore(first);
        }

        /** Gives the member as dossier-service takes them. */
        Map<String, Object> say() {
            Map<String, Object> said = new LinkedHashMap<>();
            put(said, "id", id);
            put(said, "role", role);
            put(said, "person", person);
            put(said, "phone", phone);
            put(said, "relation", relation);
            put(said, "order", order);
            put(said, "from", from == null ? null : from.toString());
            put(said, "until", until == null ? null : until.toString());
            put(said, "holder", holder);
            put(said, "staff", staff);
            if (leads()) {
                said.put("lead", true);
            }
            return said;
        }

        private static void put(Map<String, Object> said, String key, @Nullable Object value) {
            if (value != null) {
                said.put(key, value);
            }
        }

        @Override
        public String toString() {
            return "Member[" + role + "]";
        }
    }
}
