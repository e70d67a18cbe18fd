package org.leling.dossier.roster;

/**
 * What came of rows.
 *
 * @param rows rows that are of a person
 * @param created persons that were new
 * @param updated persons of whom something was new
 * @param unchanged persons of whom everything was known
 */
public record Counts(int rows, int created, int updated, int unchanged) {}
