package org.leling.console.paper;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The people around a person (特别关爱小组), with names and numbers in the clear. */
@Serdeable
public record CareGroup(@Nullable List<Member> members) {

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

    /** One of them. */
    @Serdeable
    public record Member(
            @Nullable String role,
            @Nullable String person,
            @Nullable String phone,
            @Nullable String relation,
            @Nullable Integer order,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        @Override
        public String toString() {
            return "Member[" + role + "]";
        }
    }
}
