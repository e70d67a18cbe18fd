package org.leling.alert.alarm;

/** Where the outcome of an alarm goes: to the dossier, which is the only source of truth about a person. */
public interface Outcomes {

    /** Hands over that this alarm was an emergency; in the transaction that closes it, and delivered once. */
    void emergency(AlarmRecord alarm);
}
