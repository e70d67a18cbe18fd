package org.leling.dossier.roster.sheet;

/**
 * Where a row stands.
 *
 * @param sheet the sheet's name
 * @param row the sheet's own row number, as Excel shows it, from 1
 */
public record RowPlace(String sheet, int row) {}
