package org.leling.core.dossier;

import java.time.LocalDate;

/** What is recorded of the family doctor's contract (家庭医生签约, clause 1.3). */
public sealed interface FamilyDoctor {

    /** Nothing is recorded: no contract, and none declined. */
    FamilyDoctor NONE = new None();

    /** The person does not want one (不愿签约); signing is voluntary. */
    FamilyDoctor DECLINED = new Declined();

    /** Says whether a contract is in force on a day. */
    boolean inForceOn(LocalDate day);

    /**
     * A contract.
     *
     * @param until the last day on which it is in force
     */
    record Contract(LocalDate until) implements FamilyDoctor {
        /** Checks the day. */
        public Contract {
            Given.day("familyDoctor.until", until);
        }

        @Override
        public boolean inForceOn(LocalDate day) {
            return !day.isAfter(until);
        }
    }

    /** See {@link #NONE}. */
    record None() implements FamilyDoctor {
        @Override
        public boolean inForceOn(LocalDate day) {
            return false;
        }
    }

    /** See {@link #DECLINED}. */
    record Declined() implements FamilyDoctor {
        @Override
        public boolean inForceOn(LocalDate day) {
            return false;
        }
    }
}
