package org.leling.dossier.roster;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.Role;
import org.leling.core.exchange.CaseWriter;
import org.leling.dossier.caregroup.CareGroupEdit;
import org.leling.dossier.caregroup.MembersReader;
import org.leling.dossier.directory.Directory;
import org.leling.dossier.directory.DirectoryKind;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Edit;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.Member;
import org.leling.dossier.roster.sheet.Labelled;
import org.leling.dossier.roster.sheet.Phone;
import org.leling.dossier.roster.sheet.RosterRow;

/**
 * Puts a row into a dossier's edit: what the row says and the dossier does not say already, and nothing else.
 *
 * <p>An empty cell says nothing, so it changes nothing. Facts are in force from the day of import; at a first import also
 * those that a column dates earlier, so that a roster makes no arrears.
 */
@Singleton
class RowApplier {

    private static final String SEPARATOR = "、";

    private final Directory directory;
    private final MembersReader members;

    RowApplier(Directory directory, MembersReader members) {
        this.directory = directory;
        this.members = members;
    }

    void apply(RosterRow row, Edit edit, LocalDate day) {
        personal(row, edit, day);
        CareGroupEdit.endFormerUnit(edit);
        careGroup(row, edit, day);
        facts(row, edit, day);
        need(row, edit, day);
    }

    private void personal(RosterRow row, Edit edit, LocalDate day) {
        Map<Field, String> texts = new LinkedHashMap<>();
        texts.put(Field.NAME, row.identity().name());
        texts.put(Field.ID_NUMBER, row.identity().idNumber());
        texts.put(Field.BORN, row.identity().born().toString());
        texts.put(Field.SEX, row.identity().sex());
        texts.put(Field.ETHNICITY, row.identity().ethnicity());
        texts.put(Field.ORIGIN, row.identity().origin());
        texts.put(Field.POLITICAL_STATUS, row.identity().politicalStatus());
        texts.put(Field.JOINED_WORK, row.identity().joined().plain());
        texts.put(Field.RETIRED, row.identity().retired().plain());
        texts.put(Field.FORMER_POST, row.identity().formerPost());
        texts.put(Field.REMARKS, row.identity().remark());
        boolean saysNoRank = row.rankText().isEmpty() && edit.before().version() > 0;
        texts.put(Field.RANK, saysNoRank ? "" : row.rank().name());
        texts.put(Field.PHONE, numbers(row.phones(), true));
        texts.put(Field.PHONE_AS_WRITTEN, numbers(row.phones(), false));
        texts.put(Field.ADDRESS, addresses(row.addresses()));
        texts.put(Field.ILLNESSES, String.join(SEPARATOR, row.illnesses()));
        texts.put(Field.DIFFICULTIES, row.difficulties());
        places(row, edit, texts);
        texts.forEach((field, text) -> {
            if (!text.isEmpty()) {
                edit.stateIfOther(EntryKind.PERSONAL, field.key(), day, text);
            }
        });
        List<Object> more = more(row);
        if (!more.isEmpty()) {
            edit.stateIfOther(EntryKind.PERSONAL, Field.MORE.key(), day, more);
        }
    }

    private void places(RosterRow row, Edit edit, Map<Field, String> texts) {
        String division = row.unitDivision().code();
        if (!row.unit().isEmpty()) {
            texts.put(
                    Field.UNIT,
                    directory
                            .named(DirectoryKind.UNIT, row.unit(), "", division)
                            .id());
        }
        if (!row.unit().isEmpty() || edit.before().version() == 0) {
            texts.put(Field.DIVISION, division);
        }
        if (!row.community().isEmpty()) {
            texts.put(
                    Field.COMMUNITY,
                    directory
                            .named(DirectoryKind.COMMUNITY, row.community(), division, division)
                            .id());
        }
    }

    private static String numbers(List<Phone> phones, boolean callable) {
        return phones.stream()
                .filter(phone -> phone.isCallable() == callable)
                .map(Phone::number)
                .distinct()
                .collect(Collectors.joining(SEPARATOR));
    }

    private static String addresses(List<Labelled> addresses) {
        return addresses.size() == 1
                ? addresses.get(0).text()
                : addresses.stream()
                        .map(each -> each.column() + "：" + each.text())
                        .collect(Collectors.joining("；"));
    }

    /** What has no field of its own is kept as it is, under its column. */
    private static List<Object> more(RosterRow row) {
        List<Object> more = new ArrayList<>();
        if (!row.settlement().isEmpty()) {
            more.add(labelled("安置地", row.settlement()));
        }
        for (var member : row.members()) {
            String aside = numbers(member.phones(), false);
            if (!aside.isEmpty()) {
                more.add(labelled(member.role().chinese() + "电话", aside));
            }
        }
        row.unreadable().forEach(each -> more.add(labelled(each.column(), each.text())));
        row.extras().forEach(each -> more.add(labelled(each.column(), each.text())));
        return more;
    }

    private static Map<String, Object> labelled(String column, String text) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("column", column);
        value.put("text", text);
        return value;
    }

    private void careGroup(RosterRow row, Edit edit, LocalDate day) {
        Belief believed = edit.believed();
        List<Member> named = new ArrayList<>();
        for (var member : row.members()) {
            named.add(new Member(
                    "",
                    member.role(),
                    member.person(),
                    numbers(member.phones(), true),
                    member.relation(),
                    named.size() + 1,
                    LocalDate.MIN,
                    LocalDate.MAX,
                    members.holder(member.role(), member.person(), believed, day),
                    "",
                    false));
        }
        if (!named.isEmpty()) {
            CareGroupEdit.merge(edit, named, day);
        }
    }

    private static void facts(RosterRow row, Edit edit, LocalDate day) {
        LocalDate earliest = edit.before().now().findFirstDay().orElse(day);
        List<FactChange> changes = row.facts().stream()
                .sorted(Comparator.comparing(FactChange::from))
                .toList();
        for (FactChange change : changes) {
            LocalDate from = change.from().isBefore(earliest) ? earliest : change.from();
            Map<String, Object> tree = CaseWriter.write(change);
            for (FactKey<?> key : change.keys()) {
                boolean saidAlready = key == FactKey.CARE_GROUP
                        || key == FactKey.FAMILY_DOCTOR && row.doctorAssumed() && hasContract(row, edit, day);
                if (!saidAlready) {
                    edit.stateIfOther(EntryKind.FACT, key.name(), from, tree.get(key.name()));
                }
            }
        }
    }

    /** A roster that names the same doctor again renews nothing: the term that was assumed stays. */
    private static boolean hasContract(RosterRow row, Edit edit, LocalDate day) {
        Belief before = edit.before().now();
        boolean sameDoctor = before.listMembers(day).stream()
                .filter(member -> member.role() == Role.DOCTOR)
                .anyMatch(member -> row.members().stream()
                        .anyMatch(named ->
                                named.role() == Role.DOCTOR && named.person().equals(member.person())));
        return sameDoctor
                && before.findInForce(EntryKind.FACT, FactKey.FAMILY_DOCTOR.name(), day)
                        .filter(entry -> entry.value() instanceof Map<?, ?> contract
                                && contract.get("until") instanceof String until
                                && !LocalDate.parse(until).isBefore(day))
                        .isPresent();
    }

    private static void need(RosterRow row, Edit edit, LocalDate day) {
        if (row.need().isEmpty()) {
            return;
        }
        Belief believed = edit.believed();
        boolean known = believed.list(EntryKind.EVENT).stream()
                .anyMatch(event -> row.need().equals(event.value()));
        if (known) {
            return;
        }
        String id = "need-" + day;
        for (int i = 2; isTaken(believed, id); i++) {
            id = "need-" + day + "-" + i;
        }
        edit.state(EntryKind.EVENT, id, day, "NEED", row.need());
    }

    private static boolean isTaken(Belief believed, String id) {
        return believed.entries().stream().anyMatch(entry -> entry.key().equals(id));
    }
}
