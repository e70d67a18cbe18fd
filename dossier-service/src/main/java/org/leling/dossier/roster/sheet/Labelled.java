package org.leling.dossier.roster.sheet;

/**
 * What a column says, under the column's own header.
 *
 * @param column the header as the sheet has it
 * @param text what the cell says, never empty
 */
public record Labelled(String column, String text) {}
