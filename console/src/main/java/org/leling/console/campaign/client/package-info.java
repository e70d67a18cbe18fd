/** dossier-service over HTTP. */
@NullMarked
package org.leling.console.campaign.client;

import org.jspecify.annotations.NullMarked;
