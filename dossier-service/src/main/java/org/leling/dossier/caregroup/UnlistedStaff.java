package org.leling.dossier.caregroup;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leling.core.dossier.Role;
import org.leling.dossier.caregroup.db.CareStore;
import org.leling.dossier.directory.DirectoryEntry;
import org.leling.dossier.directory.Staff;
import org.leling.dossier.directory.StaffBook;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.record.PersonRecord;
import org.leling.dossier.record.db.RecordStore;
import org.leling.dossier.text.FactTexts;
import org.leling.dossier.text.Language;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;

/**
 * Finds who serves for an office in care groups and is in no directory (在照护组中、目录中没有的人), as after a roster has named
 * its contacts, and takes them in.
 *
 * <p>Who is taken in under the same name serves in these groups from then on as an entry of the directory does (see {@link
 * Staff#serves}): replaced, put on leave and given a new number everywhere at once. The dossiers need no change for it. Only
 * groups within the caller's scope are looked at.
 */
@Singleton
public class UnlistedStaff {

    /** So many are offered at once; who is left is offered when these are taken in. */
    private static final int MOST = 200;

    private static final int LONGEST = 100;

    private final Sql sql;
    private final CareStore store;
    private final RecordStore records;
    private final StaffBook staff;
    private final Audit audit;
    private final DayClock days;

    UnlistedStaff(Sql sql, CareStore store, RecordStore records, StaffBook staff, Audit audit, DayClock days) {
        this.sql = sql;
        this.store = store;
        this.records = records;
        this.staff = staff;
        this.audit = audit;
        this.days = days;
    }

    /**
     * One who serves and is in no directory.
     *
     * @param phone the number that stands in most of the groups; absent where none does
     * @param otherPhones numbers that stand in others
     * @param roles in which they serve
     * @param roleNames these in words
     * @param groups in how many groups
     */
    @Serdeable
    public record Item(
            String name,
            @Nullable String phone,
            List<String> otherPhones,
            List<String> roles,
            List<String> roleNames,
            int groups) {
        /** Never prints who it is. */
        @Override
        public String toString() {
            return "Item[" + roles + " in " + groups + "]";
        }
    }

    /** Everybody of an office who is in no directory, those of most groups first. */
    @Serdeable
    public record Page(List<Item> items) {}

    /**
     * Lists them.
     *
     * @throws org.leling.kit.problem.ProblemException 403 where the office is another's, or 404
     */
    public Page list(String entry, Language language, Caller caller) {
        return sql.call(() -> {
            List<Found> found = find(staff.editable(entry, caller));
            audit.record("staff.unlisted-read", Map.of("entry", entry, "found", found.size()));
            FactTexts texts = new FactTexts(language, code -> code);
            return new Page(found.stream()
                    .map(each -> new Item(
                            each.name(),
                            each.phone().isEmpty() ? null : each.phone(),
                            each.numbers().skip(1).toList(),
                            each.roles().stream().map(Enum::name).toList(),
                            each.roles().stream()
                                    .map(role -> texts.named("role", role))
                                    .toList(),
                            each.groups()))
                    .toList());
        });
    }

    /**
     * Takes those in whose names are given, or all, each with the number of most groups and the role as their post.
     *
     * @return who was taken in
     * @throws org.leling.kit.problem.ProblemException 403, 404, or 422 where a name is none of theirs
     */
    public List<Staff> takeIn(String entry, Map<String, Object> body, Caller caller) {
        return sql.call(() -> {
            List<Found> found = find(staff.editable(entry, caller));
            Faults faults = new Faults();
            Tree tree = Tree.of("", body, faults);
            List<String> names = tree.texts("names", MOST);
            tree.refuseUnknown();
            Set<String> known = found.stream().map(Found::name).collect(Collectors.toSet());
            for (int i = 0; i < names.size(); i++) {
                if (!known.contains(names.get(i))) {
                    faults.add("names[" + i + "]", "not-unlisted");
                }
            }
            faults.refuseIfAny("staff-refused");
            List<Staff> made = new ArrayList<>();
            for (Found each : found) {
                if (names.isEmpty() || names.contains(each.name())) {
                    made.add(staff.create(entry, each.body(), caller));
                }
            }
            return made;
        });
    }

    /** Somebody of one name: how many groups have each of their numbers, an empty text for none. */
    private record Found(String name, Map<String, Integer> phones, Set<Role> roles) {

        /** The number of most groups. */
        String phone() {
            return numbers().findFirst().orElse("");
        }

        Stream<String> numbers() {
            return phones.entrySet().stream()
                    .filter(each -> !each.getKey().isEmpty())
                    .sorted(Comparator.comparing(each -> -each.getValue()))
                    .map(Map.Entry::getKey);
        }

        int groups() {
            return phones.values().stream().mapToInt(Integer::intValue).sum();
        }

        Map<String, Object> body() {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("name", name);
            body.put("post", roles.stream().map(Role::chinese).collect(Collectors.joining("、")));
            if (!phone().isEmpty()) {
                body.put("phone", phone());
            }
            return body;
        }

        /** Never prints who it is. */
        @Override
        public String toString() {
            return "Found[" + roles + "]";
        }
    }

    private List<Found> find(DirectoryEntry office) {
        LocalDate today = days.today();
        List<String> listed =
                staff.listOf(office.id(), today).stream().map(Staff::name).toList();
        List<CareStore.Unlisted> unlisted = store.listUnlisted(office.grant(), today, listed, MOST);
        Map<String, PersonRecord> records = this.records.findAll(
                unlisted.stream().map(CareStore.Unlisted::dossier).distinct().toList());
        Map<String, Found> found = new LinkedHashMap<>();
        for (CareStore.Unlisted each : unlisted) {
            Optional.ofNullable(records.get(each.dossier()))
                    .flatMap(record -> record.now().listMembersFrom(today).stream()
                            .filter(member -> member.id().equals(each.member()))
                            .findFirst())
                    .filter(member -> !member.person().isEmpty())
                    .ifPresent(member -> {
                        Found of = found.computeIfAbsent(
                                member.person(),
                                name -> new Found(name, new LinkedHashMap<>(), EnumSet.noneOf(Role.class)));
                        of.phones().merge(member.phone(), each.groups(), Integer::sum);
                        of.roles().addAll(each.roles());
                    });
        }
        return List.copyOf(found.values());
    }
}
