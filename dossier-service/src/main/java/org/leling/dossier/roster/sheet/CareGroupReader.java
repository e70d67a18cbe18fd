package org.leling.dossier.roster.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leling.core.dossier.Role;

/** The members of the care group that a row names, with their numbers; a name and a number may share a cell. */
final class CareGroupReader {

    private static final Pattern NUMBER = Pattern.compile("[(（]?\\+?[0-9][0-9\\s\\-－—]{5,}[0-9][)）]?");

    private CareGroupReader() {}

    /** Gives the members in the order in which they are called: who is nearest first. */
    static List<Member> members(RowText row) {
        List<Member> members = new ArrayList<>();
        add(members, row, Role.RELATIVE, Column.RELATIVE, Column.RELATIVE_PHONE, row.said(Column.RELATION));
        add(members, row, Role.COMMUNITY, Column.COMMUNITY_CONTACT, Column.COMMUNITY_PHONE, "");
        add(members, row, Role.UNIT, Column.UNIT_CONTACT, Column.UNIT_PHONE, "");
        add(members, row, Role.VOLUNTEER, Column.VOLUNTEER, Column.VOLUNTEER_PHONE, "");
        String doctor = row.kept(Column.DOCTOR);
        if (!Answers.declines(doctor) && !Answers.unsigned(doctor) && !Answers.signedWithoutName(doctor)) {
            add(members, row, Role.DOCTOR, Column.DOCTOR, Column.DOCTOR_PHONE, "");
        }
        return members;
    }

    /** Reads the numbers of a column, with a warning if one of them is none. */
    static List<Phone> phones(RowText row, int at) {
        return at < 0
                ? List.of()
                : checked(row, at, PhoneNumbers.read(row.cellAt(at).text()));
    }

    private static void add(List<Member> members, RowText row, Role role, Column name, Column phone, String relation) {
        String said = row.said(name);
        Matcher number = NUMBER.matcher(Text.plain(said));
        List<Phone> phones = new ArrayList<>();
        String person = said;
        if (number.find()) {
            phones.addAll(checked(row, row.header().first(name), PhoneNumbers.read(number.group())));
            person = number.replaceAll(" ");
        }
        phones.addAll(phones(row, row.header().first(phone)));
        String plain = Text.name(person.replaceAll("[:：,，、;；]+$", ""));
        if (!plain.isEmpty()) {
            members.add(new Member(role, plain, relation, phones));
        } else if (!phones.isEmpty()) {
            row.keepAside(name, phone);
        }
    }

    private static List<Phone> checked(RowText row, int at, List<Phone> phones) {
        if (phones.stream().anyMatch(each -> !each.isCallable())) {
            row.find(row.header().title(at), FindingCode.PHONE_INVALID, FindingCode.PHONE_INVALID.name(), List.of());
        }
        return phones;
    }
}
