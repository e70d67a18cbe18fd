package org.leling.dossier.directory.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.directory.DirectoryEntry;
import org.leling.dossier.directory.DivisionNames;
import org.leling.dossier.directory.Office;
import org.leling.dossier.directory.Staff;
import org.leling.dossier.directory.db.OfficeStore;
import org.leling.dossier.record.Mask;
import org.leling.dossier.text.Language;
import org.leling.dossier.text.WarningShown;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** Shows offices, and their people as far as the caller may call them. */
@Singleton
class ShownMaker {

    private final DivisionNames divisions;
    private final DayClock days;

    ShownMaker(DivisionNames divisions, DayClock days) {
        this.divisions = divisions;
        this.days = days;
    }

    Shown.Entry entry(Office office, Language language) {
        return entry(office, null, language);
    }

    Shown.Entry entry(Office office, List<Staff> staff, Caller caller, Language language) {
        return entry(office, staff.stream().map(each -> person(each, caller)).toList(), language);
    }

    Shown.Entry entry(OfficeStore.Recorded then, DirectoryEntry now, Language language) {
        DirectoryEntry entry = new DirectoryEntry(now.id(), now.kind(), then.name(), now.parent(), then.division());
        return entry(new Office(entry, then.version(), then.detail(), then.closed()), null, language);
    }

    private Shown.Entry entry(Office office, @Nullable List<Shown.Person> staff, Language language) {
        DirectoryEntry entry = office.entry();
        Office.Detail detail = office.detail();
        boolean wards = !detail.wards().isEmpty();
        return new Shown.Entry(
                entry.id(),
                entry.kind(),
                language == Language.ENGLISH
                        ? entry.kind().english()
                        : entry.kind().chinese(),
                entry.name(),
                office.version(),
                orNull(entry.division()),
                entry.division().isEmpty() ? null : divisions.name(entry.division()),
                orNull(detail.address()),
                orNull(detail.phone()),
                wards ? detail.wards() : null,
                wards ? detail.wards().stream().mapToInt(Office.Ward::beds).sum() : null,
                orNull(detail.note()),
                office.closed(),
                staff);
    }

    Shown.Person person(Staff staff, Caller caller) {
        return person(staff, caller, null, List.of());
    }

    /** Shows somebody after a change: in how many care groups it showed, and what whoever made it should know. */
    Shown.Person person(Staff staff, Caller caller, @Nullable Integer groupsChanged, List<WarningShown> warnings) {
        boolean inClear = Stream.of(
                        Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.INSTITUTION, Roles.DISPATCHER, Roles.SERVICE)
                .anyMatch(caller::has);
        LocalDate today = days.today();
        String acting = staff.actingOn(today);
        return new Shown.Person(
                staff.id(),
                staff.entry(),
                staff.version(),
                inClear ? staff.name() : Mask.NAME.apply(staff.name()),
                orNull(staff.post()),
                orNull(inClear ? staff.phone() : Mask.PHONE.apply(staff.phone())),
                orNull(staff.officePhone()),
                orNull(staff.deputy()),
                staff.from(),
                staff.until().equals(LocalDate.MAX) ? null : staff.until(),
                staff.findLeave(today).map(Staff.Leave::until).orElse(null),
                acting.equals(staff.id()) ? null : acting,
                staff.leaves().stream()
                        .map(leave ->
                                new Shown.Leave(leave.number(), leave.from(), leave.until(), orNull(leave.deputy())))
                        .toList(),
                groupsChanged,
                warnings.isEmpty() ? null : warnings);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
