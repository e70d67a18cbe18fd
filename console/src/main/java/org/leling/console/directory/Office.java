package org.leling.console.directory;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** An office of the directory, with its staff where it was asked for alone. */
@Serdeable
public record Office(
        String id,
        String kind,
        @Nullable String kindName,
        String name,
        @Nullable Integer version,
        @Nullable String division,
        @Nullable String divisionName,
        @Nullable String address,
        @Nullable String phone,
        @Nullable List<Ward> wards,
        @Nullable Integer beds,
        @Nullable String note,
        @Nullable LocalDate closed,
        @Nullable List<StaffItem> staff) {

    /** The kinds of offices, in the order in which pages list them. */
    public static final List<String> KINDS = List.of("UNIT", "COMMUNITY", "INSTITUTION", "HOSPITAL", "PROVIDER");

    public Office {
        wards = wards == null ? List.of() : List.copyOf(wards);
        staff = staff == null ? List.of() : List.copyOf(staff);
    }

    /** A ward for cadres. */
    @Serdeable
    public record Ward(String name, int beds) {}

    /** A page of offices. */
    @Serdeable
    public record Page(
            @Nullable List<Office> items, @Nullable String next) {
        public Page {
            items = items == null ? List.of() : List.copyOf(items);
        }

        /** Gives a page with none. */
        public static Page empty() {
            return new Page(null, null);
        }
    }

    /** Finds the name of somebody of this office by id, else an empty text. */
    public String nameOf(@Nullable String id) {
        return staff.stream()
                .filter(each -> each.id().equals(id))
                .map(StaffItem::name)
                .findFirst()
                .orElse("");
    }
}
