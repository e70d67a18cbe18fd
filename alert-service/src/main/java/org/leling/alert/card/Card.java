package org.leling.alert.card;

import java.util.List;
import org.leling.alert.alarm.Contact;
import org.leling.alert.alarm.Reach;

/**
 * What whoever comes to help must know (急救卡). Texts that nobody knows are empty.
 *
 * @param division where they live, by the code of the place
 */
public record Card(
        String name,
        String sex,
        String born,
        String address,
        String division,
        String phone,
        String illnesses,
        String allergies,
        String livingClass,
        List<Contact> careGroup) {

    /** What is known while no card has arrived. */
    public static final Card UNKNOWN = new Card("", "", "", "", "", "", "", "", "", List.of());

    public Card {
        careGroup = List.copyOf(careGroup);
    }

    /** Says whether anything is known at all. */
    public boolean known() {
        return !equals(UNKNOWN);
    }

    /** Gives who can be reached for this person. */
    public Reach reach() {
        return new Reach(careGroup);
    }
}
