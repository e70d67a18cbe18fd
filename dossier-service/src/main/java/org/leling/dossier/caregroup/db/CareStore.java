package org.leling.dossier.caregroup.db;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leling.core.dossier.Role;
import org.leling.dossier.directory.Staff;
import org.leling.dossier.record.Member;
import org.leling.dossier.search.db.Conditions;
import org.leling.kit.crypto.BlindIndex;
import org.leling.kit.database.Sql;

/**
 * Keeps who serves in which group, and which needed roles are empty: what the bureau asks of all dossiers at once. Both
 * are derived from the dossiers and tell nothing that these do not.
 */
@Singleton
public class CareStore {

    private static final String NAME = "member";
    private static final String CALL = "member-call";
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final Sql sql;
    private final BlindIndex index;

    CareStore(Sql sql, BlindIndex index) {
        this.sql = sql;
        this.index = index;
    }

    /** What is derived of one dossier: the members of today and later, and from which day on a needed role is empty. */
    public record Derived(String dossier, List<Member> members, Map<Role, LocalDate> gaps) {}

    /** A dossier with empty roles, each with the first day on which it is. */
    public record Gap(String dossier, long position, Map<Role, LocalDate> roles) {}

    /** Replaces what is known of these dossiers. */
    public void replace(Collection<Derived> derived) {
        List<@Nullable Object[]> ids = new ArrayList<>();
        List<@Nullable Object[]> members = new ArrayList<>();
        List<@Nullable Object[]> gaps = new ArrayList<>();
        for (Derived each : derived) {
            ids.add(new Object[] {each.dossier()});
            each.members().forEach(member -> members.add(row(each.dossier(), member)));
            each.gaps().forEach((role, from) -> gaps.add(new Object[] {each.dossier(), role, from}));
        }
        sql.updateEach("delete from care_member where dossier_id = ?", ids);
        sql.updateEach("delete from care_gap where dossier_id = ?", ids);
        sql.updateEach(
                "insert into care_member(dossier_id, member, role, holder, staff, name_index, call_index, until_day)"
                        + " values (?,?,?,?,?,?,?,?)",
                members);
        sql.updateEach("insert into care_gap(dossier_id, role, empty_from) values (?,?,?)", gaps);
    }

    private Object[] row(String dossier, Member member) {
        return new Object[] {
            dossier,
            member.id(),
            member.role(),
            member.holder(),
            member.staff(),
            index.of(NAME, member.person()),
            member.phone().isEmpty() ? "" : index.of(CALL, member.person() + " " + member.phone()),
            member.until().isAfter(FOREVER) ? FOREVER : member.until()
        };
    }

    /**
     * Gives the dossiers, within the scope, in whose groups somebody serves on a day or later: named by their entry in the
     * directory, or by their name under their office's, or by name and number.
     *
     * @param holder the grant of their office
     */
    public List<String> listServedBy(Staff staff, String holder, LocalDate from) {
        return sql.list(
                "select dossier_id from care_member where staff = ? and staff <> '' and until_day >= ?"
                        + " union select dossier_id from care_member"
                        + " where name_index = ? and holder = ? and staff = '' and until_day >= ?"
                        + " union select dossier_id from care_member"
                        + " where call_index = ? and call_index <> '' and staff = '' and until_day >= ?"
                        + " order by 1",
                row -> row.getString(1),
                staff.id(),
                from,
                index.of(NAME, staff.name()),
                holder,
                from,
                staff.phone().isEmpty() ? "" : index.of(CALL, staff.name() + " " + staff.phone()),
                from);
    }

    /** Gives dossiers with empty roles within the scope, by unit and role, in the order in which they were made. */
    public List<Gap> listGaps(String unit, String role, LocalDate by, long after, int limit) {
        Conditions conditions = Conditions.withinScope();
        conditions.addUnlessEmpty("d.unit = ?", unit);
        String gap = "exists (select from care_gap g where g.dossier_id = d.dossier_id and g.empty_from <= ?";
        if (role.isEmpty()) {
            conditions.add(gap + ")", by);
        } else {
            conditions.add(gap + " and g.role = ?)", by, role);
        }
        conditions.add("position > ?", after);
        Map<String, Gap> found = new LinkedHashMap<>();
        sql.list(
                "select dossier_id, position from dossier d" + conditions.where() + " order by position limit ?",
                row -> found.put(
                        row.getString("dossier_id"),
                        new Gap(row.getString("dossier_id"), row.getLong("position"), new EnumMap<>(Role.class))),
                conditions.arguments(limit));
        sql.list(
                "select dossier_id, role, empty_from from care_gap where dossier_id = any(?) and empty_from <= ?",
                row -> Objects.requireNonNull(found.get(row.getString("dossier_id")))
                        .roles()
                        .put(Role.valueOf(row.getString("role")), row.getObject("empty_from", LocalDate.class)),
                found.keySet(),
                by);
        return List.copyOf(found.values());
    }

    /** Counts, within the scope, the dossiers that lack each role by a day. */
    public Map<Role, Integer> countGaps(String unit, LocalDate by) {
        Map<Role, Integer> counts = new EnumMap<>(Role.class);
        Conditions conditions = Conditions.withinScope();
        conditions.addUnlessEmpty("d.unit = ?", unit);
        conditions.add("g.empty_from <= ?", by);
        sql.list(
                "select g.role, count(*) from care_gap g join dossier d using (dossier_id)" + conditions.where()
                        + " group by g.role",
                row -> counts.put(Role.valueOf(row.getString(1)), row.getInt(2)),
                conditions.arguments());
        return counts;
    }
}
