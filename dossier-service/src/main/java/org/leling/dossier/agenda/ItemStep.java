package org.leling.dossier.agenda;

/** What is done with an item. */
enum ItemStep {
    /** It is put on a meeting's agenda, or moved to another's. */
    PUT,
    /** It is left for a later meeting. */
    ADJOURN,
    /** It is answered. */
    ANSWER,
    /** An answer that was taken down wrongly, or under the wrong department, is said anew (更正答复). */
    CORRECT,
    /** Others are asked, or something else (修改提交). */
    AMEND
}
