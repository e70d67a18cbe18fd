package org.leling.console.roster;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** An import of a roster (名册导入), running or done. */
@Serdeable
public record RosterJob(
        @Nullable String job,
        @Nullable String form,
        @Nullable String state,
        @Nullable Boolean dryRun,
        @Nullable Progress progress,
        @Nullable Integer rows,
        @Nullable Integer created,
        @Nullable Integer updated,
        @Nullable Integer unchanged,
        @Nullable List<Remark> rejected,
        @Nullable List<Remark> warnings,
        @Nullable List<String> unknownColumns,
        @Nullable String problem) {

    public RosterJob {
        rejected = rejected == null ? List.of() : List.copyOf(rejected);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
        unknownColumns = unknownColumns == null ? List.of() : List.copyOf(unknownColumns);
    }

    /** Says whether it is one of past services (历史服务记录). */
    public boolean history() {
        return "HISTORY".equals(form);
    }

    /** Says whether the import is still at work. */
    public boolean running() {
        return "RUNNING".equals(state) || state == null && rows == null;
    }

    /** Says whether the import came to grief. */
    public boolean failed() {
        return "FAILED".equals(state);
    }

    /** How far it is. */
    @Serdeable
    public record Progress(@Nullable Integer rows) {}

    /** What is wrong with a row, or odd about it. */
    @Serdeable
    public record Remark(
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable String column,
            @Nullable String code,
            @Nullable String message) {}
}
