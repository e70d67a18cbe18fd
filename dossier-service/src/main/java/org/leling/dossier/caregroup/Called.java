package org.leling.dossier.caregroup;

import java.time.LocalDate;
import java.util.Map;
import org.leling.dossier.record.Member;
import org.leling.dossier.text.Language;

/**
 * Somebody who is called, as they are for today: themselves, in the place of whoever is on leave, or on leave.
 *
 * @param member whom to call; for a deputy the place of whom they stand in for, with their own name and number
 * @param standsInFor the name of whom they stand in for (代), or an empty text
 * @param onLeaveUntil the last day of their leave (请假至), or {@link LocalDate#MIN} where they are there
 */
public record Called(Member member, String standsInFor, LocalDate onLeaveUntil) {

    static Called of(Member member) {
        return new Called(member, "", LocalDate.MIN);
    }

    /**
     * Puts who it is into an answer: {@code person} in words, with the mark in the reader's language; where there is a mark
     * also the bare {@code name}, and {@code standsInFor} or {@code onLeaveUntil}, for whoever has words of their own.
     */
    public void putInto(Map<String, Object> shown, Language language) {
        String name = member.person();
        if (!standsInFor.isEmpty()) {
            shown.put("person", language.say("called.stands-in", name, standsInFor));
            shown.put("name", name);
            shown.put("standsInFor", standsInFor);
        } else if (!onLeaveUntil.equals(LocalDate.MIN)) {
            shown.put("person", language.say("called.on-leave", name, onLeaveUntil));
            shown.put("name", name);
            shown.put("onLeaveUntil", onLeaveUntil.toString());
        } else {
            shown.put("person", name);
        }
        if (!member.phone().isEmpty()) {
            shown.put("phone", member.phone());
        }
    }

    /** Never prints who it is. */
    @Override
    public String toString() {
        return "Called[" + member.id() + "]";
    }
}
