package org.leling.dossier.caregroup.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.leling.core.dossier.Role;
import org.leling.dossier.directory.Staff;
import org.leling.dossier.record.Member;
import org.leling.dossier.search.db.Conditions;
import org.leling.kit.crypto.BlindIndex;
import org.leling.kit.database.OneOf;
import org.leling.kit.database.Sql;

/**
 * Keeps who serves in which group, and which needed roles are empty: what the bureau asks of all dossiers at once. Both
 * are derived from the dossiers and tell nothing that these do not.
 */
@Singleton
public class CareStore {

    private static final String NAME = "member";
    private static final String CALL = "member-call";
    private static final String MEMBER = "dossier_id, member, role, holder, staff, name_index, call_index, until_day";
    private static final String GAP = "dossier_id, role, empty_from";
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

    /**
     * Replaces what is known of these dossiers. Each change of a dossier asks for it, and few change a group: what is known
     * already is left alone.
     */
    public void replace(Collection<Derived> derived) {
        if (derived.isEmpty()) {
            return;
        }
        Set<List<Object>> members = new LinkedHashSet<>();
        Set<List<Object>> gaps = new LinkedHashSet<>();
        for (Derived each : derived) {
            each.members().forEach(member -> members.add(row(each.dossier(), member)));
            each.gaps().forEach((role, from) -> gaps.add(List.of(each.dossier(), role.name(), from)));
        }
        Set<List<Object>> knownMembers = new LinkedHashSet<>();
        Set<List<Object>> knownGaps = new LinkedHashSet<>();
        OneOf persons =
                OneOf.of("dossier_id", derived.stream().map(Derived::dossier).toList());
        sql.list(
                "select " + MEMBER + " from care_member where " + persons.condition()
                        + " union all select dossier_id, null, role, null, null, null, null, empty_from from care_gap where "
                        + persons.condition(),
                row -> row.getString(2) == null ? knownGaps.add(gap(row)) : knownMembers.add(member(row)),
                persons.argument(),
                persons.argument());
        replace("care_member", MEMBER, knownMembers, members);
        replace("care_gap", GAP, knownGaps, gaps);
    }

    /** Brings rows of a table, whose first two columns are its key, to what is wanted. */
    private void replace(String table, String columns, Set<List<Object>> known, Set<List<Object>> wanted) {
        List<String> names = List.of(columns.split(", "));
        sql.eachLater(
                "delete from " + table + " where " + names.get(0) + " = ? and " + names.get(1) + " = ?",
                known.stream()
                        .filter(row -> !wanted.contains(row))
                        .map(row -> row.subList(0, 2).toArray())
                        .toList());
        sql.eachLater(
                "insert into " + table + "(" + columns + ") values ("
                        + String.join(", ", Collections.nCopies(names.size(), "?")) + ")",
                wanted.stream()
                        .filter(row -> !known.contains(row))
                        .map(List::toArray)
                        .toList());
    }

    private static List<Object> member(ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            values.add(row.getString(i));
        }
        values.add(row.getObject(8, LocalDate.class));
        return values;
    }

    private static List<Object> gap(ResultSet row) throws SQLException {
        return List.of(row.getString(1), row.getString(3), row.getObject(8, LocalDate.class));
    }

    private List<Object> row(String dossier, Member member) {
        return List.of(
                dossier,
                member.id(),
                member.role().name(),
                member.holder(),
                member.staff(),
                index.of(NAME, member.person()),
                member.phone().isEmpty() ? "" : index.of(CALL, member.person() + " " + member.phone()),
                member.until().isAfter(FOREVER) ? FOREVER : member.until());
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

    /**
     * Members of one name and number who are named by no entry of the directory.
     *
     * @param dossier one whose group has such a member
     * @param member the member there, from whom name and number are read
     * @param groups in how many groups there are such members
     * @param roles in which roles
     */
    public record Unlisted(String dossier, String member, int groups, Set<Role> roles) {}

    /**
     * Gives, within the scope, who serves on a day or later for an office without being named by an entry of the directory,
     * those of most groups first.
     *
     * @param holder the office's grant
     * @param names of those whom the directory has under this office: they serve by their names
     */
    public List<Unlisted> listUnlisted(String holder, LocalDate from, Collection<String> names, int limit) {
        return sql.list(
                "select min(array[m.dossier_id, m.member]) as sample, count(distinct m.dossier_id) as groups,"
                        + " array_agg(distinct m.role) as roles"
                        + " from person_scope s join care_member m on m.dossier_id = s.dossier_id"
                        + " where s.grant_name = ? and m.holder = ? and m.staff = '' and m.until_day >= ?"
                        + " and not m.name_index = any(?)"
                        + " group by m.name_index, m.call_index order by groups desc, sample limit ?",
                row -> {
                    String[] sample = (String[]) row.getArray("sample").getArray();
                    Set<Role> roles = EnumSet.noneOf(Role.class);
                    for (String role : (String[]) row.getArray("roles").getArray()) {
                        roles.add(Role.valueOf(role));
                    }
                    return new Unlisted(sample[0], sample[1], row.getInt("groups"), roles);
                },
                holder,
                holder,
                from,
                names.stream().map(name -> index.of(NAME, name)).toList(),
                limit);
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
