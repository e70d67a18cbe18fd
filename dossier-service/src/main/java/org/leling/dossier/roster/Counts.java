package org.leling.dossier.roster;

/**
 * What came of rows.
 *
 * @param rows rows that are of a person
 * @param created persons that were new
 * @param updated persons of whom something was new; of past services, rows that told of something new
 * @param unchanged persons of whom everything was known; of past services, rows that were known
 */
public record Counts(int rows, int created, int updated, int unchanged) {}
