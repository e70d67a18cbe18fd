/** Where import jobs and what they found are kept. */
@NullMarked
package org.leling.dossier.roster.db;

import org.jspecify.annotations.NullMarked;
