/** The routes. */
@NullMarked
package org.leling.dossier.campaign.web;

import org.jspecify.annotations.NullMarked;
