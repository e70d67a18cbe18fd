package org.leling.dossier.roster.sheet;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.leling.core.dossier.Ability;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.FamilyDoctor;
import org.leling.core.dossier.Residence;
import org.leling.core.dossier.Role;
import org.leling.dossier.directory.place.Divisions;
import org.leling.dossier.directory.place.Located;

/** The facts of a row, in force from the day of import unless a column says since when. */
final class RowFacts {

    private final RowText row;
    private final Divisions divisions;
    private final ImportContext context;
    private final Map<LocalDate, FactChange.Builder> changes = new TreeMap<>();
    private boolean doctorAssumed;

    RowFacts(RowText row, Divisions divisions, ImportContext context) {
        this.row = row;
        this.divisions = divisions;
        this.context = context;
    }

    /** Reads the facts; what the row says nothing of has no key. */
    List<FactChange> read(Division unitDivision, List<Member> members) {
        put(FactKey.RESIDENCE, residence(unitDivision), Column.LIVING_SINCE);
        ability().ifPresent(level -> put(FactKey.ABILITY, level, Column.ABILITY_SINCE));
        familyDoctor();
        answer(Column.HANDSET).ifPresent(answer -> put(FactKey.HANDSET, answer, Column.HANDSET_SINCE));
        answer(Column.HOME_CARE).ifPresent(answer -> on(context.importDay()).with(FactKey.HOME_CARE_NEEDED, answer));
        on(context.importDay()).with(FactKey.CARE_GROUP, roles(members));
        return changes.values().stream().map(FactChange.Builder::build).toList();
    }

    /** Says whether a contract's term was assumed, since the roster names a doctor and no term. */
    boolean isDoctorAssumed() {
        return doctorAssumed;
    }

    private FactChange.Builder on(LocalDate day) {
        return changes.computeIfAbsent(day, FactChange::from);
    }

    private <T> void put(FactKey<T> key, T value, Column since) {
        on(since(since)).with(key, value);
    }

    /** A month counts from its first day; a day after the import is one that can't be. */
    private LocalDate since(Column column) {
        WrittenDate written = row.date(column);
        Optional<LocalDate> day = written.findEarliest();
        if (day.isPresent() && day.get().isAfter(context.importDay())) {
            row.warnUnreadable(column, FindingCode.DATE_UNREADABLE);
            return context.importDay();
        }
        return day.orElse(context.importDay());
    }

    private static Set<Role> roles(List<Member> members) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        members.forEach(member -> roles.add(member.role()));
        return roles;
    }

    private Residence residence(Division unitDivision) {
        Residence.Builder residence = Residence.builder();
        Optional<Living> living = Living.read(row.kept(Column.LIVING));
        if (living.isEmpty()) {
            row.find(Column.LIVING, FindingCode.LIVING_UNKNOWN);
            row.keepAside(Column.LIVING);
        }
        living.ifPresent(known -> {
            residence.setting(known.setting());
            known.companions().ifPresent(residence::livesWith);
        });
        if (answer(Column.SETTLED_ELSEWHERE).orElse(false)) {
            residence.settledElsewhere(true);
            settlement().ifPresent(residence::division);
        } else {
            residence.division(home(unitDivision));
        }
        spouseBorn().ifPresent(residence::spouseBorn);
        answer(Column.SPOUSE_CAN_CARE).ifPresent(residence::spouseCanCare);
        return residence.build();
    }

    private Optional<Division> settlement() {
        Optional<Division> found = divisions.findByName(row.said(Column.SETTLEMENT), context.bureau());
        if (found.isEmpty()) {
            row.find(Column.SETTLEMENT, FindingCode.PLACE_MISSING);
        }
        return found;
    }

    /**
     * Where somebody lives who is not settled elsewhere: where the address says, if it names a county of the bureau's own
     * area or is spelt out with province or city, and in the managing unit's division otherwise.
     */
    private Division home(Division unitDivision) {
        Optional<Labelled> address = row.all(Column.ADDRESS).stream().findFirst();
        if (address.isEmpty()) {
            return unitDivision;
        }
        Optional<Located> located = divisions.locate(address.get().text(), context.bureau());
        if (located.isEmpty()) {
            return unitDivision;
        }
        Division division = located.get().division();
        if (context.bureau().contains(division)) {
            return division.contains(unitDivision) ? unitDivision : division;
        }
        if (!located.get().spelledOut() || division.contains(context.bureau())) {
            return unitDivision;
        }
        String title = address.get().column();
        row.find(title, FindingCode.ADDRESS_ELSEWHERE, FindingCode.ADDRESS_ELSEWHERE.name(), List.of());
        return division;
    }

    /** Of a spouse whose day is not written the earliest possible counts: nobody goes without care for want of a day. */
    private Optional<LocalDate> spouseBorn() {
        WrittenDate born = row.date(Column.SPOUSE_BORN);
        if (born.isReadable() && born.findDay().isEmpty()) {
            row.find(Column.SPOUSE_BORN, FindingCode.DATE_UNREADABLE, "PARTIAL");
        }
        return born.findEarliest();
    }

    private Optional<Ability> ability() {
        String said = row.said(Column.ABILITY);
        Optional<Ability> level = Answers.ability(said);
        if (!said.isEmpty() && level.isEmpty()) {
            row.warnUnreadable(Column.ABILITY, FindingCode.ABILITY_UNKNOWN);
        }
        return level;
    }

    private Optional<Boolean> answer(Column column) {
        String kept = row.kept(column);
        Optional<Boolean> answer = Answers.yesOrNo(kept);
        if (answer.isEmpty() && !Text.isNothing(kept)) {
            row.warnUnreadable(column, FindingCode.ANSWER_UNREADABLE);
        }
        return answer;
    }

    private void familyDoctor() {
        String doctor = row.kept(Column.DOCTOR);
        if (Answers.unsigned(doctor)) {
            return;
        }
        if (Answers.declines(doctor)) {
            on(context.importDay()).with(FactKey.FAMILY_DOCTOR, FamilyDoctor.DECLINED);
            return;
        }
        LocalDate until = context.importDay().plusYears(1).minusDays(1);
        put(FactKey.FAMILY_DOCTOR, new FamilyDoctor.Contract(until), Column.DOCTOR_SINCE);
        doctorAssumed = true;
    }
}
