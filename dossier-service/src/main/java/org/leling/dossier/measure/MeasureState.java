package org.leling.dossier.measure;

/** How a measure stands (措施状态), as its section on the card names it. */
public enum MeasureState {
    /** Put forward from a need, and not agreed yet (拟议). */
    PROPOSED,
    /** Agreed with the person (已商定). */
    AGREED,
    /** Not taken up (未采纳). */
    DECLINED
}
