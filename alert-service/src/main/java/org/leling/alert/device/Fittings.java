package org.leling.alert.device;

import java.time.LocalDate;

/** Where it goes that a handset was fitted: to the dossier, as a fact. */
public interface Fittings {

    /** Hands the fact over, in the transaction that keeps the handset; delivered once. */
    void fitted(String device, String dossier, LocalDate on);
}
