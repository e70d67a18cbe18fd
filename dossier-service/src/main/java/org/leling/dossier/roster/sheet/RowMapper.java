package org.leling.dossier.roster.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.leling.core.dossier.Division;
import org.leling.dossier.directory.place.Divisions;

/** Makes of a row what the mapping of rosters to facts says ({@code docs/roster.md}); every finding of the row at once. */
final class RowMapper {

    private static final LocalDate LAST_DAY_TO_JOIN = LocalDate.of(1949, 9, 30);

    private final Divisions divisions;
    private final ImportContext context;
    private final Duplicates duplicates;

    RowMapper(Divisions divisions, ImportContext context, Duplicates duplicates) {
        this.divisions = divisions;
        this.context = context;
        this.duplicates = duplicates;
    }

    /** Maps a row and gives it to the sink, as taken or as rejected. */
    boolean map(RowData data, Header header, RowSink<RosterRow> sink) {
        RowText row = new RowText(data, header);
        Identity identity = identity(row);
        Division unitDivision = unitDivision(row);
        String settlement = row.said(Column.SETTLEMENT);
        List<Member> members = CareGroupReader.members(row);
        List<Phone> phones = phones(row);
        RowFacts facts = new RowFacts(row, divisions, context);
        RosterRow taken = new RosterRow(
                data.place(),
                identity,
                Answers.rank(row.kept(Column.RANK)),
                row.said(Column.RANK),
                Text.plain(row.said(Column.UNIT)),
                unitDivision,
                Text.plain(row.said(Column.COMMUNITY)),
                phones,
                row.all(Column.ADDRESS),
                settlement,
                illnesses(row.said(Column.ILLNESSES)),
                row.said(Column.DIFFICULTIES),
                row.said(Column.NEED),
                members,
                facts.read(unitDivision, members),
                facts.isDoctorAssumed(),
                row.unreadable(),
                row.extras(),
                row.findings());
        if (row.isRejected()) {
            sink.rejected(data.place(), List.copyOf(row.findings()));
            return false;
        }
        sink.taken(taken);
        return true;
    }

    private Identity identity(RowText row) {
        String name = Text.name(row.kept(Column.NAME));
        if (name.isEmpty()) {
            row.find(Column.NAME, FindingCode.NAME_MISSING);
        }
        IdCell id = idNumber(row);
        WrittenDate written = row.date(Column.BORN);
        LocalDate born = IdNumber.findBirth(id.number()).orElse(context.importDay());
        if (id.isUsable() && written.isReadable() && !written.mayBe(born)) {
            row.find(Column.BORN, FindingCode.BIRTH_DIFFERS);
        }
        WrittenDate joined = row.date(Column.JOINED);
        if (joined.findEarliest().filter(LAST_DAY_TO_JOIN::isBefore).isPresent()) {
            row.find(Column.JOINED, FindingCode.JOINED_TOO_LATE);
        }
        return new Identity(
                name,
                id.number(),
                born,
                row.kept(Column.SEX),
                row.kept(Column.ETHNICITY),
                row.kept(Column.ORIGIN),
                row.kept(Column.POLITICAL_STATUS),
                joined,
                row.date(Column.RETIRED),
                row.kept(Column.FORMER_POST),
                row.kept(Column.REMARK));
    }

    private IdCell idNumber(RowText row) {
        IdCell cell = IdCell.read(row.cell(Column.ID_NUMBER), context.importDay());
        switch (cell.verdict()) {
            case VALID -> {
                if (cell.digitsLost()) {
                    row.find(Column.ID_NUMBER, FindingCode.ID_CHECKSUM, "NUMERIC");
                }
            }
            case MISSING -> row.find(Column.ID_NUMBER, FindingCode.ID_MISSING);
            default ->
                row.find(
                        Column.ID_NUMBER,
                        FindingCode.ID_CHECKSUM,
                        cell.digitsLost() ? "NUMERIC" : cell.verdict().name());
        }
        List<RowPlace> others = duplicates.others(cell.number(), row.place());
        if (!others.isEmpty()) {
            String title = row.header().title(Column.ID_NUMBER);
            String named = DuplicatePlaces.write(others, row.place().sheet());
            row.find(title, FindingCode.ID_DUPLICATE, FindingCode.ID_DUPLICATE.name(), List.of(named));
        }
        return cell;
    }

    private Division unitDivision(RowText row) {
        String county = row.said(Column.COUNTY);
        if (county.isEmpty()) {
            return context.bureau();
        }
        Optional<Division> found = divisions.findWithin(context.bureau(), Text.tight(county));
        if (found.isEmpty()) {
            row.find(Column.COUNTY, FindingCode.PLACE_MISSING, "COUNTY");
        }
        return found.orElse(context.bureau());
    }

    private static List<Phone> phones(RowText row) {
        List<Phone> phones = new ArrayList<>();
        for (int at : row.header().all(Column.PHONE)) {
            phones.addAll(CareGroupReader.phones(row, at));
        }
        return phones;
    }

    private static List<String> illnesses(String text) {
        return Arrays.stream(text.split("[、,，;；\\n/|]+"))
                .map(Text::kept)
                .filter(each -> !Text.isNothing(each))
                .distinct()
                .toList();
    }
}
