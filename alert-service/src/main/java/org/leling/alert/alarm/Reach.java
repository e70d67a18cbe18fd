package org.leling.alert.alarm;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Who can be reached now (可联系的人): the care group as the card has it, and the desk, which is always there. */
public record Reach(List<Contact> contacts) {

    /** The desk alone: all that is known while no card has arrived. */
    public static final Reach DESK_ONLY = new Reach(List.of());

    public Reach {
        contacts = contacts.stream()
                .sorted(Comparator.comparing(Contact::target).thenComparingInt(Contact::order))
                .toList();
    }

    /** Lists those of the targets who can be reached, in order of calling. A member without a number cannot. */
    public List<Contact> of(Set<Target> targets) {
        List<Contact> members = contacts.stream()
                .filter(contact ->
                        targets.contains(contact.target()) && !contact.phone().isBlank())
                .toList();
        if (!targets.contains(Target.DISPATCHER)) {
            return members;
        }
        var all = new java.util.ArrayList<>(members);
        all.add(Contact.DISPATCHER);
        return List.copyOf(all);
    }
}
