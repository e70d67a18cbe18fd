package org.leling.dossier.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leling.dossier.fault.Tree;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Entry;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
import org.leling.dossier.section.Section;

/** Reads what a change takes back: for each kind what names one of its entries. */
final class WithdrawalReader {

    private static final int MOST = 500;
    private static final int LONGEST = ChangeReader.LONGEST_SOURCE;

    /** Nobody is without these: they are corrected, and never just taken back. */
    private static final Set<String> IDENTITY = Set.of(Field.ID_NUMBER.key(), Field.BORN.key());

    private WithdrawalReader() {}

    static List<Withdrawal> read(Tree body, Belief before) {
        List<Withdrawal> withdrawals = new ArrayList<>();
        if (body.take("withdraw") == null) {
            return withdrawals;
        }
        Tree withdraw = Tree.of("withdraw", body.take("withdraw"), body.faults());
        dated(withdraw, "facts", "key", EntryKind.FACT, withdrawals);
        dated(withdraw, "personal", "field", EntryKind.PERSONAL, withdrawals);
        items(withdraw, before, withdrawals);
        ids(withdraw, "hospital", EntryKind.HOSPITAL, withdrawals);
        ids(withdraw, "events", EntryKind.EVENT, withdrawals);
        ids(withdraw, "members", EntryKind.MEMBER, withdrawals);
        if (withdraw.flag("died")) {
            withdrawals.add(new Withdrawal("withdraw.died", EntryKind.DIED, "died", LocalDate.EPOCH));
        }
        withdraw.refuseUnknown();
        return withdrawals;
    }

    private static void ids(Tree withdraw, String name, EntryKind kind, List<Withdrawal> into) {
        for (String id : withdraw.texts(name, MOST)) {
            into.add(new Withdrawal(withdraw.path(name), kind, id, LocalDate.EPOCH));
        }
    }

    private static void dated(Tree withdraw, String name, String key, EntryKind kind, List<Withdrawal> into) {
        List<Object> given = withdraw.list(name, MOST);
        for (int i = 0; i < given.size(); i++) {
            String path = withdraw.path(name) + "[" + i + "]";
            Tree item = Tree.of(path, given.get(i), withdraw.faults());
            item.require("from");
            item.require(key);
            String named = item.text(key, LONGEST);
            if (kind == EntryKind.PERSONAL && IDENTITY.contains(named)) {
                withdraw.faults().add(path, "identity-not-withdrawn");
            } else {
                item.findDay("from").ifPresent(day -> into.add(new Withdrawal(path, kind, named, day)));
            }
            item.refuseUnknown();
        }
    }

    /** One day of an item, or the whole of it where no day is named. */
    private static void items(Tree withdraw, Belief before, List<Withdrawal> into) {
        List<Object> given = withdraw.list("items", MOST);
        for (int i = 0; i < given.size(); i++) {
            String path = withdraw.path("items") + "[" + i + "]";
            Tree item = Tree.of(path, given.get(i), withdraw.faults());
            item.require("section");
            item.require("id");
            Optional<Section> section = item.findOneOf("section", Section.class);
            String id = item.text("id", LONGEST);
            boolean dated = item.has("from");
            Optional<LocalDate> from = item.findDay("from");
            item.refuseUnknown();
            if (section.isEmpty() || id.isEmpty() || dated && from.isEmpty()) {
                continue;
            }
            String key = section.get().key(id);
            List<Withdrawal> found = before.list(EntryKind.ITEM).stream()
                    .filter(entry -> entry.key().equals(key))
                    .map(Entry::from)
                    .filter(day -> !dated || from.get().equals(day))
                    .map(day -> new Withdrawal(path, EntryKind.ITEM, key, day))
                    .toList();
            if (found.isEmpty()) {
                withdraw.faults().add(path, "nothing-to-withdraw", id);
            }
            into.addAll(found);
        }
    }
}
