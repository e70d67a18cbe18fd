package org.leling.core.policy;

import java.time.LocalDate;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierId;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.HospitalStay;
import org.leling.core.dossier.Rank;

/**
 * What of a dossier is no fact in time, of somebody whom conditions are walked through with.
 *
 * @param rank the rank
 * @param leader whether of the four bodies
 * @param born the day of birth
 * @param since the day of admission, or {@link LocalDate#MAX}
 */
record SamplePerson(Rank rank, boolean leader, LocalDate born, LocalDate since) {
    static final SamplePerson PLAIN =
            new SamplePerson(Rank.COUNTY_OR_BELOW, false, LocalDate.of(1928, 3, 1), LocalDate.MAX);

    private static final Division UNIT = new Division("320508");

    SamplePerson born(LocalDate day) {
        return new SamplePerson(rank, leader, day, since);
    }

    SamplePerson inHospital(LocalDate from) {
        return new SamplePerson(rank, leader, born, from);
    }

    boolean isInHospital() {
        return !since.equals(LocalDate.MAX);
    }

    /** In how many things it differs from the plain one. */
    int differences() {
        return (rank == PLAIN.rank ? 0 : 1)
                + (leader ? 1 : 0)
                + (born.equals(PLAIN.born) ? 0 : 1)
                + (isInHospital() ? 1 : 0);
    }

    /** Gives the dossier of the person with one change of facts. */
    Dossier dossier(FactChange change) {
        Dossier.Builder dossier = Dossier.of(new DossierId("sample"), born, UNIT)
                .rank(rank)
                .formerLeader(leader)
                .change(change);
        if (isInHospital()) {
            dossier.stay(HospitalStay.ongoing("sample", since));
        }
        return dossier.build();
    }
}
