/** In the database. */
@NullMarked
package org.leling.dossier.campaign.db;

import org.jspecify.annotations.NullMarked;
