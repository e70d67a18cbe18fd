package org.leling.dossier.roster.sheet;

/**
 * Takes the rows of a roster one by one, in the order of the workbook.
 *
 * <p>It is first called when the whole workbook has been read once, so that a broken file has given nothing. What it
 * throws goes through to the caller of the reader.
 */
public interface RosterSink extends RowSink<RosterRow> {}
