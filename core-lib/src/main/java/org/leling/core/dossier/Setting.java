package org.leling.core.dossier;

/** Where a person lives (居住场所). */
public enum Setting {
    /** At home (居家). */
    HOME,
    /** In an institution for the old or a nursing home (养老机构, 护理院). */
    INSTITUTION
}
