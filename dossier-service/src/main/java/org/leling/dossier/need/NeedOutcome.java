package org.leling.dossier.need;

/** How a need ended (办理结果). */
public enum NeedOutcome {
    /** Solved (已解决). */
    SOLVED,
    /** Solved in part (部分解决). */
    PARTLY,
    /** Not possible, and explained to the person (暂无法解决，已说明). */
    NOT_POSSIBLE,
    /** The person took it back (本人撤回). */
    WITHDRAWN
}
