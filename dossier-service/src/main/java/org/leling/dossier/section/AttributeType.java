package org.leling.dossier.section;

/** What sort of value an attribute of a section holds, which says how it is read, shown and typed. */
public enum AttributeType {
    /** A short text, on one line. */
    TEXT,
    /** A longer text. */
    NOTE,
    /** A day. */
    DAY,
    /** A whole number within bounds. */
    NUMBER,
    /** An amount in yuan, with two digits behind the point at most. */
    MONEY,
    /** One of the names that are listed. */
    CHOICE,
    /** Several of the names that are listed. */
    CHOICES,
    /** A telephone number that can be called. */
    PHONE,
    /** Yes or no. */
    FLAG,
    /** Points for each question of a {@link Questionnaire}. */
    POINTS,
    /** One of the person's needs, by the id of its event. */
    NEED
}
