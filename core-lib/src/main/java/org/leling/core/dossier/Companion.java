package org.leling.core.dossier;

/** Who lives in the same household (同住人). */
public enum Companion {
    /** The spouse (配偶). */
    SPOUSE,
    /** A child (子女). */
    CHILD,
    /** Another relative (其他亲属). */
    OTHER_RELATIVE,
    /** A paid carer (保姆), who is no relative. */
    PAID_CARER
}
