package org.leling.dossier.change;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.leling.core.dossier.FactKey;
import org.leling.core.exchange.CaseReader;
import org.leling.core.exchange.CaseWriter;
import org.leling.core.exchange.Reading;
import org.leling.dossier.directory.DivisionNames;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.StayValue;

/** Reads the body of a change: the parts of a case, in the shapes that core-lib knows, and what stands around them. */
@Singleton
public class ChangeReader {

    /** How long a source may be. */
    static final int LONGEST_SOURCE = 64;

    /** How long a text that somebody writes may be. */
    static final int LONGEST_TEXT = 4_000;

    private static final int MOST = 500;

    private final PersonalReader personal;
    private final ItemReader items;
    private final DivisionNames divisions;

    ChangeReader(PersonalReader personal, ItemReader items, DivisionNames divisions) {
        this.divisions = divisions;
        this.personal = personal;
        this.items = items;
    }

    /**
     * Reads a whole body; what is wrong with it is noted among the tree's faults.
     *
     * @param today the day from which fields of the person hold that name no other
     * @param before what is believed so far
     */
    ChangeRequest read(Tree body, LocalDate today, Belief before) {
        body.require("source");
        String source = body.text("source", LONGEST_SOURCE);
        String reason = body.text("reason", LONGEST_TEXT);
        List<Statement> statements = readCase(body, before, today);
        if (body.take("personal") != null) {
            Tree fields = Tree.of("personal", body.take("personal"), body.faults());
            LocalDate from = fields.findDay("from").orElse(today);
            // What else the change says is held against the birth that it says.
            statements.addAll(0, IdentityReader.readCorrection(fields, before, today, reason));
            statements.addAll(personal.readChange(fields, from, before.divisionOn(from)));
            fields.refuseUnknown();
        }
        List<Withdrawal> withdrawals = WithdrawalReader.read(body, before);
        if (statements.isEmpty() && withdrawals.isEmpty() && body.faults().isEmpty()) {
            body.faults().add("", "nothing-said");
        }
        body.refuseUnknown();
        return new ChangeRequest(source, reason, statements, withdrawals);
    }

    /** Reads facts, stays, events, death and items, which stand in every body that speaks of a person. */
    List<Statement> readCase(Tree body, Belief before, LocalDate today) {
        List<Statement> statements = new ArrayList<>();
        facts(body, statements);
        Set<String> ids = new HashSet<>();
        stays(body, statements, ids);
        events(body, statements, ids);
        body.findDay("died")
                .ifPresent(day -> statements.add(new Statement("died", EntryKind.DIED, "died", day, "", null)));
        statements.addAll(items.read(body, before, today));
        return statements;
    }

    private void facts(Tree body, List<Statement> statements) {
        List<Object> items = body.list("facts", MOST);
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String path = body.path("facts") + "[" + i + "]";
            Tree item = Tree.of(path, items.get(i), body.faults());
            read(CaseReader.readChange(texts(item.values())), "facts", path, body.faults())
                    .ifPresent(change -> {
                        if (!days.add(change.from())) {
                            body.faults().add(path + ".from", "two-changes-on-one-day", change.from());
                        }
                        Map<String, Object> tree = CaseWriter.write(change);
                        if (tree.get(FactKey.RESIDENCE.name()) instanceof Map<?, ?> residence
                                && residence.get("division") instanceof String division) {
                            divisions.check(division, path + ".residence.division", body.faults());
                        }
                        for (FactKey<?> key : change.keys()) {
                            statements.add(new Statement(
                                    path + "." + key.name(),
                                    EntryKind.FACT,
                                    key.name(),
                                    change.from(),
                                    "",
                                    tree.get(key.name())));
                        }
                    });
        }
    }

    private static void stays(Tree body, List<Statement> statements, Set<String> ids) {
        List<Object> items = body.list("hospital", MOST);
        for (int i = 0; i < items.size(); i++) {
            String path = body.path("hospital") + "[" + i + "]";
            Tree item = Tree.of(path, items.get(i), body.faults());
            Map<String, Object> where = new LinkedHashMap<>();
            Map<String, Object> known = texts(item.values());
            for (String key : StayValue.DETAILS) {
                String text = item.text(key, LONGEST_SOURCE);
                known.remove(key);
                if (item.has(key)) {
                    where.put(key, text);
                }
            }
            read(CaseReader.readStay(known), "hospital", path, body.faults()).ifPresent(stay -> {
                notTwice(ids, stay.id(), path, body.faults());
                statements.add(new Statement(
                        path,
                        EntryKind.HOSPITAL,
                        stay.id(),
                        stay.admitted(),
                        "",
                        StayValue.of(stay.discharged(), where)));
            });
        }
    }

    private static void events(Tree body, List<Statement> statements, Set<String> ids) {
        List<Object> items = body.list("events", MOST);
        for (int i = 0; i < items.size(); i++) {
            String path = body.path("events") + "[" + i + "]";
            Tree item = Tree.of(path, items.get(i), body.faults());
            String text = item.text("text", LONGEST_TEXT);
            Map<String, Object> known = texts(item.values());
            known.remove("text");
            read(CaseReader.readEvent(known), "events", path, body.faults()).ifPresent(event -> {
                notTwice(ids, event.id(), path, body.faults());
                statements.add(new Statement(
                        path,
                        EntryKind.EVENT,
                        event.id(),
                        event.on(),
                        event.kind().name(),
                        text.isEmpty() ? null : text));
            });
        }
    }

    private static void notTwice(Set<String> ids, String id, String path, Faults faults) {
        if (!ids.add(id)) {
            faults.add(path + ".id", "given-twice", id);
        }
    }

    private static <T> Optional<T> read(Reading<T> reading, String theirs, String ours, Faults faults) {
        if (reading instanceof Reading.Refused<T> refused) {
            faults.addAll(refused, theirs, ours);
            return Optional.empty();
        }
        return Optional.of(reading.get());
    }

    private static Map<String, Object> texts(Map<?, ?> values) {
        Map<String, Object> tree = new LinkedHashMap<>();
        values.forEach((key, value) -> tree.put(Objects.toString(key), value));
        return tree;
    }
}
