package org.leling.dossier.caregroup;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.Role;
import org.leling.dossier.assessment.Assessor;
import org.leling.dossier.assessment.DailyListener;
import org.leling.dossier.caregroup.db.CareStore;
import org.leling.dossier.directory.Directory;
import org.leling.dossier.directory.Serving;
import org.leling.dossier.directory.Staff;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Derived;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.RecordListener;
import org.leling.dossier.record.Saved;
import org.leling.kit.scope.SystemScope;

/**
 * Keeps in view who serves where and which needed roles are empty (小组缺口), now and from a day to come: at each change of
 * a dossier, and as the days go by.
 */
@Singleton
public class CareBoard implements RecordListener, DailyListener, Serving {

    /** So far ahead a group is looked at: whose members end later is nobody's worry yet. */
    static final int DAYS_AHEAD = 366;

    private final CareStore store;
    private final Assessor assessor;
    private final Directory directory;

    CareBoard(CareStore store, Assessor assessor, Directory directory) {
        this.store = store;
        this.assessor = assessor;
        this.directory = directory;
    }

    @Override
    public void kept(List<Saved> saved) {
        store.replace(saved.stream()
                .map(each -> derive(each.edit().believed(), each.derived()))
                .toList());
    }

    @Override
    public void renew(List<Reviewed> reviewed) {
        store.replace(reviewed.stream()
                .map(each -> derive(each.belief(), each.derived()))
                .toList());
    }

    private CareStore.Derived derive(Belief belief, Derived derived) {
        return new CareStore.Derived(
                belief.id(),
                belief.listMembersFrom(derived.on()),
                derived.died() ? Map.of() : gaps(belief, derived.on(), derived.missing()));
    }

    /** Gives, for each needed role that is empty today or on a later day when the group changes, the first such day. */
    private Map<Role, LocalDate> gaps(Belief belief, LocalDate today, Set<Role> missingToday) {
        Map<Role, LocalDate> gaps = new EnumMap<>(Role.class);
        missingToday.forEach(role -> gaps.put(role, today));
        belief.list(EntryKind.FACT).stream()
                .filter(entry -> entry.key().equals(FactKey.CARE_GROUP.name()))
                .map(Entry::from)
                .filter(day -> day.isAfter(today) && day.isBefore(today.plusDays(DAYS_AHEAD)))
                .sorted()
                .forEach(day -> missing(belief, day).forEach(role -> gaps.putIfAbsent(role, day)));
        return gaps;
    }

    /** Gives the needed roles that are empty on a day. */
    Set<Role> missing(Belief belief, LocalDate day) {
        // Which needs are over bears on attention alone: no need to ask for each day.
        return assessor.assess(belief, day, Map.of()).missingRoles();
    }

    @Override
    public int count(Collection<Staff> staff, LocalDate from) {
        return SystemScope.call("care-board", () -> (int) staff.stream()
                .flatMap(each -> store.listServedBy(each, holder(each), from).stream())
                .distinct()
                .count());
    }

    /** Gives the dossiers within the scope in whose groups somebody serves on a day or later. */
    List<String> listServedBy(Staff staff, LocalDate from) {
        return store.listServedBy(staff, holder(staff), from);
    }

    /** Gives the grant of somebody's office. */
    String holder(Staff staff) {
        return directory.find(staff.entry()).orElseThrow().grant();
    }
}
