package org.leling.dossier.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leling.dossier.record.Member;

/**
 * Somebody of the directory who is on leave on a day (请假), and who is called instead (代理).
 *
 * @param of who is on leave
 * @param holder the grant of their office
 * @param until the last day on leave
 * @param deputy the id of who stands in; an empty text where nobody does, or who would is away too
 * @param person the deputy's name, or an empty text
 * @param phone the deputy's number, or an empty text
 */
public record Absence(Staff of, String holder, LocalDate until, String deputy, String person, String phone) {

    /** Finds who of these is a member of a care group. */
    public static Optional<Absence> find(List<Absence> absences, Member member) {
        return absences.stream()
                .filter(each -> each.of().serves(member, each.holder()))
                .findFirst();
    }

    /** Says whether somebody stands in. */
    public boolean hasDeputy() {
        return !deputy.isEmpty();
    }

    /** Never prints who it is. */
    @Override
    public String toString() {
        return "Absence[" + of.id() + " until " + until + "]";
    }
}
