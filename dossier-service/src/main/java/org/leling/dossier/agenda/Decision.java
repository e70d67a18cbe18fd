package org.leling.dossier.agenda;

/** What the joint conference decided (议定意见). */
public enum Decision {
    /** Agreed (同意). */
    AGREED,
    /** Agreed in part (部分同意). */
    PARTLY,
    /** Declined, with the reason (不予同意). */
    DECLINED
}
