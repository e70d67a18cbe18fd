package org.leling.dossier.record;

import java.util.List;

/** Hears of versions as they are kept, in their transaction and as the system: what has a course of its own begins here. */
public interface RecordListener {

    /** Takes in what these versions say anew, and what they no longer believe. */
    void kept(List<Saved> saved);
}
