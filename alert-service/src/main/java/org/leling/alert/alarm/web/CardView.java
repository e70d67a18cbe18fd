package org.leling.alert.alarm.web;

import static org.leling.alert.alarm.web.AlarmItem.orNull;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.alert.alarm.Contact;
import org.leling.alert.card.Card;
import org.leling.kit.privacy.Masks;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** The emergency card, as much of it as the caller's role needs. */
@Serdeable
public record CardView(
        @Nullable String name,
        @Nullable String sex,
        @Nullable String born,
        @Nullable String address,
        @Nullable String division,
        @Nullable String phone,
        @Nullable String illnesses,
        @Nullable String allergies,
        @Nullable String livingClass,
        List<Member> careGroup) {

    /**
     * Somebody to call.
     *
     * @param person the name with its mark, in Chinese
     * @param name the bare name, where there is a mark
     * @param standsInFor the name of whom they stand in for
     * @param onLeaveUntil the last day of their leave
     */
    @Serdeable
    public record Member(
            String role,
            String person,
            @Nullable String phone,
            int order,
            @Nullable String name,
            @Nullable String standsInFor,
            @Nullable String onLeaveUntil) {

        static Member of(Contact contact, boolean masked) {
            String phone = masked ? Masks.phone(contact.phone()) : contact.phone();
            return new Member(
                    contact.target().name(),
                    contact.person(),
                    orNull(phone),
                    contact.order(),
                    orNull(contact.mark().name()),
                    orNull(contact.mark().standsInFor()),
                    orNull(contact.mark().onLeaveUntil()));
        }
    }

    /** Shows it whole to who leads the help, where to go to who goes, and not at all to others. */
    static @Nullable CardView of(Card card, Caller caller) {
        if (!card.known()) {
            return null;
        }
        List<Member> members = card.reach().contacts().stream()
                .map(contact -> Member.of(contact, true))
                .toList();
        if (caller.has(Roles.BUREAU) || caller.has(Roles.DISPATCHER)) {
            return new CardView(
                    orNull(card.name()),
                    orNull(card.sex()),
                    orNull(card.born()),
                    orNull(card.address()),
                    orNull(card.division()),
                    orNull(Masks.phone(card.phone())),
                    orNull(card.illnesses()),
                    orNull(card.allergies()),
                    orNull(card.livingClass()),
                    members);
        }
        if (caller.has(Roles.UNIT) || caller.has(Roles.COMMUNITY)) {
            return new CardView(
                    orNull(card.name()),
                    null,
                    null,
                    orNull(card.address()),
                    orNull(card.division()),
                    null,
                    null,
                    null,
                    orNull(card.livingClass()),
                    members);
        }
        return null;
    }
}
