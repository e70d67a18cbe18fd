/**
 * A roster workbook (花名册) read into rows: pure reading and mapping, with no database and no framework.
 *
 * <p>{@link org.leling.dossier.roster.sheet.RosterReader} is the way in. What a column means is said by
 * {@link org.leling.dossier.roster.sheet.Column}, and what is wrong with a row by
 * {@link org.leling.dossier.roster.sheet.FindingCode}.
 */
@NullMarked
package org.leling.dossier.roster.sheet;

import org.jspecify.annotations.NullMarked;
