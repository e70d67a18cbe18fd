package org.leling.dossier.record;

/** How well a person gets about (行动能力). */
public enum Mobility {
    /** 行动自如. */
    FREE,
    /** 需借助拐杖或助行器. */
    WITH_AID,
    /** 需人搀扶. */
    WITH_HELP,
    /** 使用轮椅. */
    WHEELCHAIR,
    /** 卧床. */
    BEDRIDDEN
}
