package org.leling.dossier.change;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.leling.core.dossier.Rank;
import org.leling.dossier.directory.Directory;
import org.leling.dossier.directory.DirectoryEntry;
import org.leling.dossier.directory.DirectoryKind;
import org.leling.dossier.directory.DivisionNames;
import org.leling.dossier.directory.Offices;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.JoinedPeriod;
import org.leling.dossier.record.Mobility;
import org.leling.dossier.roster.sheet.WrittenDate;

/**
 * Reads fields of the person themself. A unit, community or institution is named by its id, or by its name, and is then
 * made in the directory if it is new.
 */
@Singleton
public class PersonalReader {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 100;

    private static final List<String> SEXES = List.of("男", "女");
    private static final Pattern BLOOD_GROUP =
            Pattern.compile("(?:A|B|AB|O)型?[,，、 ]*(?:(?:Rh|RH|rh)?[(（]?(?:[+-]|阳性?|阴性?)[)）]?(?:性)?)?|不详|未知");

    /** Stands for a field that is made unknown. */
    private static final Object NOTHING = new Object();

    private final Directory directory;
    private final DivisionNames divisions;

    PersonalReader(Directory directory, DivisionNames divisions) {
        this.directory = directory;
        this.divisions = divisions;
    }

    /**
     * Reads the fields that stand in an object.
     *
     * @param tree where they stand, beside other keys
     * @param from the day from which they hold
     * @param division the division of the managing unit so far, or an empty text
     */
    List<Statement> read(Tree tree, LocalDate from, String division) {
        List<Statement> statements = new ArrayList<>();
        String own = division;
        if (tree.has(Field.UNIT.key())) {
            Optional<DirectoryEntry> unit = directoryEntry(tree, Field.UNIT, DirectoryKind.UNIT, "");
            if (unit.isPresent()) {
                own = unit.get().division();
                if (own.isEmpty()) {
                    tree.faults().add(tree.path(Field.UNIT.key()) + ".division", "required");
                }
                statements.add(statement(tree, Field.UNIT, from, unit.get().id()));
                statements.add(statement(tree, Field.DIVISION, from, own));
            }
        }
        for (Field field : Field.values()) {
            if (tree.has(field.key())) {
                read(tree, field, own).ifPresent(value -> statements.add(statement(tree, field, from, value)));
            }
        }
        return statements;
    }

    /** As {@link #read}, and refuses what follows from the unit and what rosters alone say. */
    List<Statement> readChange(Tree tree, LocalDate from, String division) {
        for (Field field : List.of(Field.DIVISION, Field.MORE, Field.PHONE_AS_WRITTEN)) {
            if (tree.has(field.key())) {
                tree.faults().add(tree.path(field.key()), "not-changed-here");
            }
        }
        String detail = tree.take("from") != null ? Entry.DAY_GIVEN : "";
        return read(tree, from, division).stream()
                .map(each -> new Statement(each.field(), each.kind(), each.key(), from, detail, each.value()))
                .toList();
    }

    private static Statement statement(Tree tree, Field field, LocalDate from, Object value) {
        return new Statement(
                tree.path(field.key()),
                EntryKind.PERSONAL,
                field.key(),
                from,
                "",
                value.equals(NOTHING) ? null : value);
    }

    private Optional<Object> read(Tree tree, Field field, String division) {
        String key = field.key();
        Object given = tree.take(key);
        switch (field) {
            case ID_NUMBER, BORN, DIVISION, UNIT, MORE, PHONE_AS_WRITTEN -> {
                return Optional.empty();
            }
            case COMMUNITY, INSTITUTION -> {
                return given == null
                        ? Optional.of(NOTHING)
                        : directoryEntry(tree, field, DirectoryKind.valueOf(field.name()), division)
                                .map(DirectoryEntry::id);
            }
            case RANK -> {
                return tree.findOneOf(key, Rank.class).map(Rank::name);
            }
            case JOINED_PERIOD -> {
                return given == null
                        ? Optional.of(NOTHING)
                        : tree.findOneOf(key, JoinedPeriod.class).map(JoinedPeriod::name);
            }
            case MOBILITY -> {
                return given == null
                        ? Optional.of(NOTHING)
                        : tree.findOneOf(key, Mobility.class).map(Mobility::name);
            }
            case SEX -> {
                return closed(tree, key, SEXES::contains, "none-of", SEXES);
            }
            case BLOOD_GROUP -> {
                return closed(tree, key, text -> BLOOD_GROUP.matcher(text).matches(), "not-a-blood-group");
            }
            case PHONE -> {
                String number = Offices.phone(tree, key);
                return Optional.of(number.isEmpty() ? NOTHING : number);
            }
            case JOINED_WORK, RETIRED -> {
                return written(tree, key);
            }
            case FORMER_LEADER -> {
                return Optional.of(tree.flag(key));
            }
            case NAME -> {
                String name = tree.text(key, LONGEST_NAME);
                if (name.isEmpty() && !tree.faults().names(tree.path(key))) {
                    tree.faults().add(tree.path(key), "required");
                }
                return Optional.of(name);
            }
            default -> {
                String text = tree.text(key, LONGEST);
                return Optional.of(text.isEmpty() ? NOTHING : text);
            }
        }
    }

    private static Optional<Object> closed(
            Tree tree, String key, Predicate<String> fits, String fault, Object... arguments) {
        String text = tree.text(key, LONGEST_NAME);
        if (!text.isEmpty() && !fits.test(text)) {
            tree.faults().add(tree.path(key), fault, arguments);
            return Optional.empty();
        }
        return Optional.of(text.isEmpty() ? NOTHING : text);
    }

    /** A day, a month or a year, in any of the ways in which a roster may write it. */
    private static Optional<Object> written(Tree tree, String key) {
        String text = tree.text(key, LONGEST_NAME);
        if (text.isEmpty()) {
            return Optional.of(NOTHING);
        }
        WrittenDate date = WrittenDate.read(text);
        if (!date.isReadable()) {
            tree.faults().add(tree.path(key), "not-a-written-date");
            return Optional.empty();
        }
        return Optional.of(date.plain());
    }

    private Optional<DirectoryEntry> directoryEntry(Tree tree, Field field, DirectoryKind kind, String parent) {
        Object given = tree.take(field.key());
        Tree named = Tree.of(tree.path(field.key()), given, tree.faults());
        String id = named.text("id", LONGEST_NAME);
        String name = named.text("name", LONGEST_NAME);
        String division = kind == DirectoryKind.UNIT ? named.text("division", LONGEST_NAME) : "";
        named.refuseUnknown();
        if (!division.isEmpty()) {
            divisions.check(division, named.path("division"), tree.faults());
            if (tree.faults().names(named.path("division"))) {
                return Optional.empty();
            }
        }
        if (!id.isEmpty()) {
            Optional<DirectoryEntry> found = directory.find(id).filter(entry -> entry.kind() == kind);
            if (found.isEmpty()) {
                tree.faults().add(named.path("id"), "not-in-directory");
            }
            return found;
        }
        if (name.isEmpty()) {
            if (given != null) {
                tree.faults().add(named.path("name"), "required");
            }
            return Optional.empty();
        }
        return Optional.of(directory.named(kind, name, parent, division));
    }
}
