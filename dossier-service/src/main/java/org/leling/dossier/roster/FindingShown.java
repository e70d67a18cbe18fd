package org.leling.dossier.roster;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One thing found in a row, as a report shows it.
 *
 * @param row the sheet's own row number
 */
@Serdeable
public record FindingShown(String sheet, int row, String column, String code, String message) {}
