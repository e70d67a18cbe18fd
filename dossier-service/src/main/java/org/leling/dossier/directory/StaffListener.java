package org.leling.dossier.directory;

import org.leling.kit.token.Caller;

/** Follows what is said anew of somebody of the directory, in the same transaction, wherever they are named. */
public interface StaffListener {

    /** Takes it in; gives in how many care groups that changed something. */
    int changed(Staff before, Staff now, Caller caller);

    /** Takes in that their days on leave are others than before. */
    void away(Staff staff);
}
