package org.leling.dossier.claim;

import java.util.ArrayList;
import java.util.List;
import org.leling.dossier.fault.Tree;

/** Reads amounts: whole numbers of fen, so that nothing is ever rounded. */
final class AmountsReader {

    /** A hundred million yuan. */
    private static final long MOST = 10_000_000_000L;

    private static final int MOST_PARTS = 50;

    private AmountsReader() {}

    static Amounts read(Tree tree) {
        long total = amount(tree, "total");
        long advanced = amount(tree, "advanced");
        long reimbursed = amount(tree, "reimbursed");
        List<Amounts.Part> parts = new ArrayList<>();
        List<Object> items = tree.list("parts", MOST_PARTS);
        for (int i = 0; i < items.size(); i++) {
            Tree item = Tree.of("parts[" + i + "]", items.get(i), tree.faults());
            item.require("kind");
            item.require("amount");
            long amount = amount(item, "amount");
            if (amount == 0) {
                tree.faults().add(item.path("amount"), "positive");
            }
            parts.add(new Amounts.Part(
                    item.findOneOf("kind", PartKind.class).orElse(PartKind.OTHER), Math.max(amount, 0)));
            item.refuseUnknown();
        }
        return new Amounts(total, advanced, reimbursed, parts);
    }

    private static long amount(Tree tree, String key) {
        Object value = tree.take(key);
        if (value == null) {
            return Amounts.UNKNOWN;
        }
        if ((value instanceof Integer || value instanceof Long)
                && ((Number) value).longValue() >= 0
                && ((Number) value).longValue() <= MOST) {
            return ((Number) value).longValue();
        }
        tree.faults().add(tree.path(key), "not-an-amount");
        return Amounts.UNKNOWN;
    }
}
