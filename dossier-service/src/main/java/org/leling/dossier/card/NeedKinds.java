package org.leling.dossier.card;

import java.util.Map;

/** Tells of what kind the needs of a person are, under the scope of whoever asks. */
public interface NeedKinds {

    /** Gives the kind of each need of a person by the id of its event; what a roster tells of without one is absent. */
    Map<String, String> listKinds(String dossier);
}
