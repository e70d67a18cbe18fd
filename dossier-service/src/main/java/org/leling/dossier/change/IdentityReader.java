package org.leling.dossier.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
import org.leling.dossier.roster.sheet.IdNumber;

/**
 * Reads who somebody is: the ID number, and the birth that follows from it.
 *
 * <p>Both are for a whole life. So a number that was wrong is replaced on the very day under which it was recorded: the
 * person never had it.
 */
final class IdentityReader {

    private IdentityReader() {}

    /** Reads the identity of somebody who is new; none is a fault. */
    static List<Statement> read(Tree tree, LocalDate today) {
        return read(tree, today, field -> today);
    }

    /** Reads a number that puts a recorded one right, where there is one; another than the recorded one needs a reason. */
    static List<Statement> readCorrection(Tree tree, Belief before, LocalDate today, String reason) {
        if (!tree.has(Field.ID_NUMBER.key())) {
            if (tree.has(Field.BORN.key())) {
                tree.faults().add(tree.path(Field.BORN.key()), "follows-from-id-number");
            }
            return List.of();
        }
        List<Statement> statements = read(tree, today, field -> recordedOn(before, field, today));
        boolean same = statements.stream()
                .anyMatch(each -> each.key().equals(Field.ID_NUMBER.key())
                        && before.lastText(Field.ID_NUMBER).equals(each.value()));
        if (!same && reason.isEmpty() && !tree.faults().names("reason")) {
            tree.faults().add("reason", "required");
        }
        return statements;
    }

    private static LocalDate recordedOn(Belief before, Field field, LocalDate today) {
        return before.findInForce(EntryKind.PERSONAL, field.key(), LocalDate.MAX)
                .map(Entry::from)
                .orElse(today);
    }

    private static List<Statement> read(Tree tree, LocalDate today, Function<Field, LocalDate> from) {
        tree.require(Field.ID_NUMBER.key());
        Optional<LocalDate> said = tree.findDay(Field.BORN.key());
        String number = IdNumber.plain(tree.text(Field.ID_NUMBER.key(), ChangeReader.LONGEST_SOURCE));
        if (tree.faults().names(tree.path(Field.ID_NUMBER.key()))) {
            return List.of();
        }
        if (IdNumber.check(number, today) != IdNumber.Verdict.VALID) {
            tree.faults().add(tree.path(Field.ID_NUMBER.key()), "no-id-number");
            return List.of();
        }
        LocalDate born = IdNumber.findBirth(number).orElseThrow();
        said.filter(day -> !day.equals(born))
                .ifPresent(day -> tree.faults().add(tree.path(Field.BORN.key()), "differs-from-id-number"));
        return List.of(
                statement(tree, Field.ID_NUMBER, from, number), statement(tree, Field.BORN, from, born.toString()));
    }

    private static Statement statement(Tree tree, Field field, Function<Field, LocalDate> from, String value) {
        return new Statement(tree.path(field.key()), EntryKind.PERSONAL, field.key(), from.apply(field), "", value);
    }
}
