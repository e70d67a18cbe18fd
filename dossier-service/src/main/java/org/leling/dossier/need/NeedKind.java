package org.leling.dossier.need;

/** What a need is about (需求类别). */
public enum NeedKind {
    /** Seeing a doctor, hospital, medicines (就医). */
    MEDICAL,
    /** Care and daily life (照护生活). */
    CARE,
    /** The dwelling and its repair or adaptation (住房). */
    HOUSING,
    /** Family matters (家庭). */
    FAMILY,
    /** Law and rights (法律). */
    LEGAL,
    /** Company, learning, being heard (精神文化). */
    SPIRITUAL,
    /** Money laid out for treatment (报销). */
    REIMBURSEMENT,
    /** Pay and treatment due by rank (待遇). */
    ENTITLEMENT,
    /** A suggestion to the office (意见建议). */
    SUGGESTION,
    /** Anything else, and what nobody has sorted yet (其他). */
    OTHER
}
