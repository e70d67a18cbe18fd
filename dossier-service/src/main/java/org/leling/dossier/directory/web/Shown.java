package org.leling.dossier.directory.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.directory.DirectoryKind;
import org.leling.dossier.directory.Office.Ward;
import org.leling.dossier.text.WarningShown;

/** What the directory's routes answer. */
final class Shown {

    private Shown() {}

    /** A page of offices. */
    @Serdeable
    record Page(List<Entry> items, @Nullable String next) {}

    /** An office; who works there is told only when it is asked for alone. */
    @Serdeable
    record Entry(
            String id,
            DirectoryKind kind,
            String kindName,
            String name,
            int version,
            @Nullable String division,
            @Nullable String divisionName,
            @Nullable String address,
            @Nullable String phone,
            @Nullable List<Ward> wards,
            @Nullable Integer beds,
            @Nullable String note,
            @Nullable LocalDate closed,
            @Nullable List<Person> staff) {}

    /** Somebody who works there; masked unless the caller may call them. */
    @Serdeable
    record Person(
            String id,
            String entry,
            int version,
            String name,
            @Nullable String post,
            @Nullable String phone,
            @Nullable String officePhone,
            @Nullable String deputy,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate onLeaveUntil,
            @Nullable String acting,
            List<Leave> leaves,
            @Nullable Integer groupsChanged,
            @Nullable List<WarningShown> warnings) {}

    /** Days on leave. */
    @Serdeable
    record Leave(
            int number,
            LocalDate from,
            LocalDate until,
            @Nullable String deputy) {}

    /** Every state of an office or a person, the newest first. */
    @Serdeable
    record History<T>(List<T> items) {}

    /** One state of an office. */
    @Serdeable
    record EntryThen(Instant at, String byName, Entry entry) {}

    /** One state of a person. */
    @Serdeable
    record PersonThen(Instant at, String byName, Person person) {}
}
