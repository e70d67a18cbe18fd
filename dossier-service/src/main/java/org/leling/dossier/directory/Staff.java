package org.leling.dossier.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leling.dossier.record.Member;

/**
 * Somebody who works for an office of the directory (工作人员).
 *
 * @param id such as {@code s-4k…}
 * @param entry the office's id
 * @param version counted up at each change
 * @param name the name
 * @param post what they do there (岗位), such as 离退休工作科科长
 * @param phone the number to call, or an empty text
 * @param officePhone the number at the desk, or an empty text
 * @param deputy the id of who stands in (代理人) while they are on leave, or an empty text
 * @param from the first day
 * @param until the last day, or {@link LocalDate#MAX}
 * @param leaves days on leave, not taken back, in order
 */
public record Staff(
        String id,
        String entry,
        int version,
        String name,
        String post,
        String phone,
        String officePhone,
        String deputy,
        LocalDate from,
        LocalDate until,
        List<Leave> leaves) {

    /** Copies the leaves. */
    public Staff {
        leaves = List.copyOf(leaves);
    }

    /**
     * Days on leave (请假).
     *
     * @param number counts the leaves of one person
     * @param deputy who stands in then, or an empty text for the usual deputy
     */
    public record Leave(int number, LocalDate from, LocalDate until, String deputy) {
        boolean isOn(LocalDate day) {
            return overlaps(day, day);
        }

        /** Says whether one of its days lies within these. */
        public boolean overlaps(LocalDate first, LocalDate last) {
            return !until.isBefore(first) && !from.isAfter(last);
        }
    }

    /** Says whether they work there on a day. */
    public boolean servesOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Says whether they work there on a day and are not on leave. */
    public boolean isThereOn(LocalDate day) {
        return servesOn(day) && findLeave(day).isEmpty();
    }

    /** Finds the leave of a day. */
    public Optional<Leave> findLeave(LocalDate day) {
        return leaves.stream().filter(leave -> leave.isOn(day)).findFirst();
    }

    /** Finds the first leave of which a day lies within these. */
    public Optional<Leave> findLeaveWithin(LocalDate first, LocalDate last) {
        return leaves.stream().filter(leave -> leave.overlaps(first, last)).findFirst();
    }

    /** Gives who stands in on a leave: whom it names, else the usual deputy; an empty text where nobody does. */
    String standIn(Leave leave) {
        return leave.deputy().isEmpty() ? deputy : leave.deputy();
    }

    /** Gives who is called on a day: themselves, or while they are on leave whoever stands in, if anybody does. */
    public String actingOn(LocalDate day) {
        return findLeave(day)
                .map(this::standIn)
                .filter(stand -> !stand.isEmpty())
                .orElse(id);
    }

    /**
     * Says whether a member of a care group is this person: named by their entry, or by name and number, or by name under
     * their office.
     *
     * @param holder the grant of their office
     */
    public boolean serves(Member member, String holder) {
        if (!member.staff().isEmpty()) {
            return member.staff().equals(id);
        }
        boolean named = member.person().equals(name);
        boolean called = !phone.isEmpty() && member.phone().equals(phone);
        return named && (called || member.holder().equals(holder));
    }

    /** Gives the next state, with a last day; who had not begun by then has that day alone. */
    Staff leaving(LocalDate lastDay) {
        LocalDate first = from.isAfter(lastDay) ? lastDay : from;
        return new Staff(id, entry, version + 1, name, post, phone, officePhone, deputy, first, lastDay, leaves);
    }

    /** Gives the same with these leaves. */
    public Staff with(List<Leave> others) {
        return new Staff(id, entry, version, name, post, phone, officePhone, deputy, from, until, others);
    }

    /** Never prints who it is. */
    @Override
    public String toString() {
        return "Staff[" + id + "]";
    }
}
