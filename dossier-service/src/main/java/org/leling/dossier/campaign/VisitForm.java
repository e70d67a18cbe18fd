package org.leling.dossier.campaign;

import java.time.LocalDate;
import java.util.List;
import org.leling.core.duty.Party;
import org.leling.dossier.need.NeedKind;

/**
 * A form filled at the door (走访登记表).
 *
 * @param id made by the phone, so that a form sent twice counts once
 * @param met whether the person, or the family, was met
 * @param found how the person was found, or an empty text
 * @param gifts what was given
 * @param needs what the person needs or suggests
 * @param done what was done for the person there and then
 * @param satisfied 1 to 5 as the person or the family said, or 0 where nobody was asked
 * @param parties who came along beside the bureau
 */
public record VisitForm(
        String id,
        String campaign,
        String dossier,
        LocalDate on,
        boolean met,
        String found,
        List<Gift> gifts,
        List<Wish> needs,
        List<String> done,
        int satisfied,
        List<Party> parties) {

    /** Copies the lists. */
    public VisitForm {
        gifts = List.copyOf(gifts);
        needs = List.copyOf(needs);
        done = List.copyOf(done);
        parties = List.copyOf(parties);
    }

    /** Something given (慰问品). */
    public record Gift(String item, int count) {}

    /** What the person needs. */
    public record Wish(NeedKind kind, String text) {}

    /** Never prints what was found and said. */
    @Override
    public String toString() {
        return "VisitForm[" + id + "]";
    }
}
