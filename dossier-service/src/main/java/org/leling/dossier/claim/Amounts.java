package org.leling.dossier.claim;

import java.math.BigDecimal;
import java.util.List;
import org.leling.dossier.flow.Verdict.Reasons;

/**
 * A claim's amounts in fen (金额，以分计), exact; {@link #UNKNOWN} until known.
 *
 * @param total what the treatment cost (费用总额)
 * @param advanced what the person laid out (个人垫付)
 * @param reimbursed what is given back (报销金额)
 * @param parts what the total is made of, or nothing
 */
public record Amounts(long total, long advanced, long reimbursed, List<Part> parts) {

    /** Stands where an amount is not known. */
    public static final long UNKNOWN = -1;

    /** Nothing is known yet, as of a claim that a roster tells of. */
    public static final Amounts NONE = new Amounts(UNKNOWN, UNKNOWN, UNKNOWN, List.of());

    /** Copies the list. */
    public Amounts {
        parts = List.copyOf(parts);
    }

    /** A part of the total. */
    public record Part(PartKind kind, long amount) {}

    /** Gives these with what is said anew; parts said anew replace the former ones, and so does a new total. */
    Amounts with(Amounts said) {
        boolean newTotal = said.total != UNKNOWN || !said.parts.isEmpty();
        return new Amounts(
                said.total == UNKNOWN ? total : said.total,
                said.advanced == UNKNOWN ? advanced : said.advanced,
                said.reimbursed == UNKNOWN ? reimbursed : said.reimbursed,
                newTotal ? said.parts : parts);
    }

    /** Notes what does not fit together. */
    void check(Reasons reasons) {
        if (total != UNKNOWN) {
            reasons.addIf(total == 0, "total", "positive");
            reasons.addIf(advanced > total, "advanced", "exceeds", yuan(advanced), yuan(total));
            reasons.addIf(reimbursed > total, "reimbursed", "exceeds", yuan(reimbursed), yuan(total));
            long sum = parts.stream().mapToLong(Part::amount).sum();
            reasons.addIf(!parts.isEmpty() && sum != total, "parts", "does-not-add-up", yuan(sum), yuan(total));
        }
    }

    /** Gives fen in yuan, as people read them. */
    static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** Notes where more is to be paid than was approved, or of another bill; what approves nothing is no measure. */
    void checkApproved(Amounts approved, Reasons reasons) {
        if (approved.reimbursed == UNKNOWN) {
            return;
        }
        reasons.addIf(
                reimbursed > approved.reimbursed,
                "reimbursed",
                "exceeds-approved",
                yuan(reimbursed),
                yuan(approved.reimbursed));
        reasons.addIf(total != approved.total, "total", "differs-from-approved", yuan(approved.total));
    }

    /** Notes which amounts a claim that is handed in does not say. */
    void requireHandedIn(Reasons reasons) {
        requireClaimed(reasons, "required");
    }

    /** Notes which of a claim's amounts have to be recorded before it goes on. */
    void requireClaimed(Reasons reasons) {
        requireClaimed(reasons, "amount-not-known");
    }

    private void requireClaimed(Reasons reasons, String code) {
        reasons.addIf(total == UNKNOWN, "total", code);
        reasons.addIf(advanced == UNKNOWN, "advanced", code);
    }
}
