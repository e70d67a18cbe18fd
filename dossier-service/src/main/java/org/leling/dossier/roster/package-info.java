/**
 * The import of rosters (花名册导入): jobs that read a workbook in chunks, each whole or not at all, and report what came
 * of every row.
 */
@NullMarked
package org.leling.dossier.roster;

import org.jspecify.annotations.NullMarked;
