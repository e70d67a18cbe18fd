package org.leling.console.directory;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** Somebody who works for an office. */
@Serdeable
public record StaffItem(
        String id,
        String entry,
        int version,
        String name,
        @Nullable String post,
        @Nullable String phone,
        @Nullable String officePhone,
        @Nullable String deputy,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate onLeaveUntil,
        @Nullable String acting,
        @Nullable List<Leave> leaves,
        @Nullable Integer groupsChanged,
        @Nullable List<Warning> warnings) {

    public StaffItem {
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
        leaves = leaves == null ? List.of() : List.copyOf(leaves);
    }

    /** Days on leave. */
    @Serdeable
    public record Leave(
            int number,
            LocalDate from,
            LocalDate until,
            @Nullable String deputy) {}
}
