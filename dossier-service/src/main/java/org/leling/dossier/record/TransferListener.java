package org.leling.dossier.record;

import java.util.List;
import java.util.Map;

/** Hears of transfers in their transaction and as the system: what the former unit saw to goes over with the person. */
public interface TransferListener {

    /** Hands over what goes with these people; gives the ids of what did, by dossier. */
    Map<String, List<String>> transferred(List<Transfer> transfers);
}
