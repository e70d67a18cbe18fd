package org.leling.dossier.roster.sheet;

/** What comes of reading a workbook: a summary of what was read, or the reason why nothing was. */
public sealed interface RosterResult permits RosterSummary, RosterFault {}
