package org.leling.dossier.agenda;

/** A department that sits in the joint conference (联席会议成员单位). */
public enum Department {
    /** Finance (财政). */
    FINANCE,
    /** Health (卫健). */
    HEALTH,
    /** Civil affairs (民政). */
    CIVIL_AFFAIRS,
    /** Medical insurance (医保). */
    MEDICAL_INSURANCE,
    /** Human resources and social security (人社). */
    HUMAN_RESOURCES,
    /** Housing and construction (住建). */
    HOUSING
}
