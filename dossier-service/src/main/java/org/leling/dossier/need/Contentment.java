package org.leling.dossier.need;

/** What the person or the family said of it when asked (满意情况). */
public enum Contentment {
    /** Content (满意). */
    CONTENT,
    /** Partly (基本满意). */
    PARTLY,
    /** Not content (不满意). */
    NOT_CONTENT
}
