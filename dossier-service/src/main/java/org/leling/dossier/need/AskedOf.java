package org.leling.dossier.need;

/** Who was asked (回访对象); never who did it. */
public enum AskedOf {
    /** The person (本人). */
    PERSON,
    /** The family (家属). */
    FAMILY
}
